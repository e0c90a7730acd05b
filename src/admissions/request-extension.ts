import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict, forbidden, notFound } from '#platform/problems';
import { admissionsEvents } from './admissions.events.js';
import { admissionsPaths } from './admissions.paths.js';
import { Enrolment } from './enrolment.entity.js';
import { type EnrolmentContext, EnrolmentsQueries } from './enrolments.queries.js';
import { Extension } from './extension.entity.js';
import { extensionPolicy } from './extension.policy.js';
import { type ExtensionWish, newEndOf, obstacleTo } from './extension-wish.js';
import { lateRequestsUntil } from './late-requests.js';
import { settingOf } from './setting-of.js';
import { type StageWindow, windowOf } from './stage-window.js';

/** A trainee asks for more time in the stage they are in, or the office proposes it for them. Nothing changes until somebody else approves. */
@Injectable()
export class RequestExtension {
  constructor(
    private readonly work: Work,
    private readonly enrolments: EnrolmentsQueries,
    private readonly library: CurriculumLibrary,
  ) {}

  run(actor: Person, enrolmentId: number, wish: ExtensionWish): Promise<number> {
    return this.work.run(actor, async (tx) => {
      await tx.find(Enrolment, { id: enrolmentId });
      const enrolment = await this.enrolments.context(enrolmentId, tx);
      if (!enrolment) throw notFound();
      const asks = extensionPolicy.ask(actor, enrolment);
      if (!asks && !extensionPolicy.propose(actor, enrolment)) throw forbidden();
      const window = windowOf(enrolment);
      if (!window) throw conflict('admissions.not_in_a_window');
      if (asks && tx.now > (await this.lastMoment(enrolment, window)))
        throw conflict('admissions.too_late_to_ask', admissionsPaths.extension);
      const newDueAt = newEndOf(wish, window.dueAt);
      if (obstacleTo(newDueAt, window, tx.now)) throw conflict('changed_meanwhile');
      const { id } = await tx.insert(Extension, {
        enrolmentId,
        kind: wish.kind,
        grantedDays: wish.kind === 'relative' ? wish.days : null,
        stage: window.stage,
        oldDueAt: window.dueAt,
        newDueAt,
        reasonCode: wish.reason,
        status: 'requested',
        requestedBy: actor.id,
        requestedAt: tx.now,
      });
      await tx.record({
        name: admissionsEvents.extensionRequested,
        subjectId: enrolmentId,
        enrolmentId,
        reason: wish.reason,
        before: { dueAt: window.dueAt },
        after: { extensionId: id, stage: window.stage, kind: wish.kind, dueAt: newDueAt },
      });
      return id;
    });
  }

  private async lastMoment(enrolment: EnrolmentContext, { dueAt }: StageWindow): Promise<Date> {
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    return lateRequestsUntil(dueAt, settingOf(enrolment, curriculum, 'late_extension_days'));
  }
}
