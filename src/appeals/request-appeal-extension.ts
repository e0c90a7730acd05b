import { Injectable } from '@nestjs/common';
import { extensionPolicy } from '#admissions/extension.policy';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict, forbidden, notFound } from '#platform/problems';
import { AppealExtension } from './appeal-extension.entity.js';
import { type AppealExtensionForm, newUntil } from './appeal-extension.form.js';
import { AppealExtensionsQueries } from './appeal-extensions.queries.js';
import { appealable } from './appealable.js';
import { appealsEvents } from './appeals.events.js';
import { appealsPaths } from './appeals.paths.js';

/** The office proposes more time to appeal for one person, before or after the time has ended. Nothing changes until somebody else approves. */
@Injectable()
export class RequestAppealExtension {
  constructor(
    private readonly work: Work,
    private readonly extensions: AppealExtensionsQueries,
    private readonly library: CurriculumLibrary,
  ) {}

  run(actor: Person, enrolmentId: number, form: AppealExtensionForm): Promise<number> {
    return this.work.run(actor, async (tx) => {
      const person = await this.extensions.person(actor, enrolmentId, tx);
      if (!person) throw notFound();
      if (!extensionPolicy.propose(actor, person)) throw forbidden();
      const curriculum = await this.library.version(person.curriculumVersionId);
      const asked = newUntil(form, appealable(person, curriculum), tx.now);
      if ('code' in asked) throw conflict('changed_meanwhile', appealsPaths.newExtension(enrolmentId));
      const { attemptId, workId, until: oldUntil } = asked.chosen;
      const target = { attemptId, workId };
      if (
        await tx.manager.existsBy(AppealExtension, {
          ...(workId === null ? { attemptId: attemptId ?? 0 } : { workId }),
          status: 'requested',
        })
      )
        throw conflict('appeals.extension_waits', appealsPaths.extensions);
      const { id } = await tx.insert(AppealExtension, {
        ...{
          ...target,
          enrolmentId,
          oldUntil,
          newUntil: asked.until,
          reasonCode: form.extensionReason,
          note: form.note,
        },
        ...{ status: 'requested', requestedBy: actor.id, requestedAt: tx.now },
      });
      await tx.record({
        ...{ name: appealsEvents.extensionRequested, subjectId: id, enrolmentId, reason: form.extensionReason },
        ...{ before: { until: oldUntil }, after: { ...target, until: asked.until } },
      });
      return id;
    });
  }
}
