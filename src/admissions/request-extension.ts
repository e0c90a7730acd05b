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

/** A trainee asks for more time in stage 1, or the office proposes it for them. Nothing changes until somebody else approves. */
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
      if (enrolment.status !== 'active' || enrolment.stage !== 'learning')
        throw conflict('admissions.not_in_stage_one');
      if (asks && tx.now > (await this.lastMoment(enrolment)))
        throw conflict('admissions.too_late_to_ask', admissionsPaths.extension);
      const newDueAt = newEndOf(wish, enrolment.learningDueAt);
      if (obstacleTo(newDueAt, enrolment, tx.now)) throw conflict('changed_meanwhile');
      const { id } = await tx.insert(Extension, {
        enrolmentId,
        kind: wish.kind,
        grantedDays: wish.kind === 'relative' ? wish.days : null,
        oldDueAt: enrolment.learningDueAt,
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
        before: { dueAt: enrolment.learningDueAt },
        after: { extensionId: id, kind: wish.kind, dueAt: newDueAt },
      });
      return id;
    });
  }

  private async lastMoment(enrolment: EnrolmentContext): Promise<Date> {
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    return lateRequestsUntil(enrolment.learningDueAt, settingOf(enrolment, curriculum, 'late_extension_days'));
  }
}
