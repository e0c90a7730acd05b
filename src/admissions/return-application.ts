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

export const returnReasons = ['spells_unclear', 'motivation_unclear', 'wrong_organisation'] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** The organisation or the office asks the applicant to mend something. */
@Injectable()
export class ReturnApplication {
  constructor(private readonly work: Work) {}

  run(actor: Person, id: number, reason: ReturnReason): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const application = await findApplication(tx, actor, id);
      if (!applicationPolicy.endorse(actor, application) && !applicationPolicy.screen(actor, application))
        throw forbidden();
      const status = next(applicationLife, application.status, 'return');
      await tx.update(Application, { id }, { status, reasonCode: reason });
      await tx.record({
        name: admissionsEvents.applicationReturned,
        subjectId: id,
        reason,
        before: { status: application.status },
        after: { status },
      });
    });
  }
}
