import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { next } from '#platform/transitions';
import { admissionsEvents } from './admissions.events.js';
import { Enrolment } from './enrolment.entity.js';
import { enrolmentPolicy } from './enrolment.policy.js';
import { enrolmentLife } from './enrolment-status.js';
import { Suspension, type SuspensionReason } from './suspension.entity.js';

/** A trainee pauses: from now on the clock of stage 1 stands still and nothing counts. */
@Injectable()
export class SuspendEnrolment {
  constructor(private readonly work: Work) {}

  run(actor: Person, enrolmentId: number, reason: SuspensionReason): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const enrolment = await tx.find(Enrolment, { id: enrolmentId });
      if (!enrolmentPolicy.suspend(actor, enrolment)) throw forbidden();
      const status = next(enrolmentLife, enrolment.status, 'suspend');
      await tx.insert(Suspension, { enrolmentId, reasonCode: reason, startedAt: tx.now, startedBy: actor.id });
      await tx.update(
        Enrolment,
        { id: enrolmentId },
        { status, reasonCode: reason, rowVersion: enrolment.rowVersion + 1 },
      );
      await tx.record({
        name: admissionsEvents.enrolmentSuspended,
        subjectId: enrolmentId,
        enrolmentId,
        reason,
        before: { status: enrolment.status, dueAt: enrolment.learningDueAt },
        after: { status },
      });
    });
  }
}
