import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { next } from '#platform/transitions';
import { admissionsEvents } from './admissions.events.js';
import { endSuspension } from './end-suspension.js';
import { Enrolment } from './enrolment.entity.js';
import { enrolmentPolicy } from './enrolment.policy.js';
import { enrolmentLife } from './enrolment-status.js';
import { EnrolmentsQueries } from './enrolments.queries.js';
import { afterStandstill } from './stopped-clock.js';

/** A trainee goes on after a pause. In stage 1 and in practice the deadline moves by exactly the time that the clock stood still. */
@Injectable()
export class ResumeEnrolment {
  constructor(
    private readonly work: Work,
    private readonly enrolments: EnrolmentsQueries,
  ) {}

  run(actor: Person, enrolmentId: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const enrolment = await tx.find(Enrolment, { id: enrolmentId });
      if (!enrolmentPolicy.suspend(actor, enrolment)) throw forbidden();
      const status = next(enrolmentLife, enrolment.status, 'resume');
      const clock = await this.startClock(tx, enrolment);
      await tx.update(
        Enrolment,
        { id: enrolmentId },
        { status, reasonCode: null, ...clock, rowVersion: enrolment.rowVersion + 1 },
      );
      await tx.record({
        name: admissionsEvents.enrolmentResumed,
        subjectId: enrolmentId,
        enrolmentId,
        before: { status: enrolment.status, dueAt: enrolment.learningDueAt },
        after: { status, dueAt: clock.learningDueAt },
      });
    });
  }

  /** The dates of the stage after the pause; one that is over keeps its own. */
  private async startClock(tx: Transaction, { id, stage, learningDueAt, lateRequestsUntil }: Enrolment) {
    const suspension = await endSuspension(tx, id);
    if (!suspension) return { learningDueAt };
    const moved = (deadline: Date) => afterStandstill(deadline, suspension.startedAt, tx.now);
    const context = stage === 'practice' ? await this.enrolments.context(id, tx) : null;
    if (context) return { learningDueAt, practiceDueAt: moved(context.practiceEndsAt) };
    if (stage !== 'learning') return { learningDueAt };
    return {
      learningDueAt: moved(learningDueAt),
      lateRequestsUntil: lateRequestsUntil && moved(lateRequestsUntil),
    };
  }
}
