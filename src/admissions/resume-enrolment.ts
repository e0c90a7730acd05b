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
import { afterStandstill } from './stopped-clock.js';

/** A trainee goes on after a pause. In stage 1 the deadline moves by exactly the time that the clock stood still. */
@Injectable()
export class ResumeEnrolment {
  constructor(private readonly work: Work) {}

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

  /** The dates of stage 1 after the pause; a stage that is over keeps its own. */
  private async startClock(tx: Transaction, { id, stage, learningDueAt, lateRequestsUntil }: Enrolment) {
    const suspension = await endSuspension(tx, id);
    if (!suspension || stage !== 'learning') return { learningDueAt };
    const moved = (deadline: Date) => afterStandstill(deadline, suspension.startedAt, tx.now);
    return {
      learningDueAt: moved(learningDueAt),
      lateRequestsUntil: lateRequestsUntil && moved(lateRequestsUntil),
    };
  }
}
