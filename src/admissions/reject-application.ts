import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { next } from '#platform/transitions';
import { admissionsEvents } from './admissions.events.js';
import { Application } from './application.entity.js';
import { applicationPolicy } from './application.policy.js';
import { applicationLife } from './application-status.js';
import { findApplication } from './find-application.js';

export const rejectionReasons = ['seats_full', 'regional_balance', 'other_colleague_chosen'] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** The agency decides against an eligible applicant, and says why. */
@Injectable()
export class RejectApplication {
  constructor(private readonly work: Work) {}

  run(actor: Person, id: number, reason: RejectionReason): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const application = await findApplication(tx, actor, id);
      if (!applicationPolicy.decide(actor, application)) throw forbidden('admissions.screener_does_not_decide');
      const status = next(applicationLife, application.status, 'reject');
      await tx.update(Application, { id }, { status, reasonCode: reason, decidedBy: actor.id });
      await tx.record({
        name: admissionsEvents.applicationRejected,
        subjectId: id,
        reason,
        before: { status: application.status },
        after: { status },
      });
    });
  }
}
