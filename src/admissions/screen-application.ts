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

export const ineligibilityReasons = ['experience_too_short', 'not_at_a_window', 'proof_missing'] as const;
export type IneligibilityReason = (typeof ineligibilityReasons)[number];

/** The office finds an endorsed application eligible (no reason) or not (with the reason). */
@Injectable()
export class ScreenApplication {
  constructor(private readonly work: Work) {}

  run(actor: Person, id: number, reason: IneligibilityReason | null): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const application = await findApplication(tx, actor, id);
      if (!applicationPolicy.screen(actor, application)) throw forbidden();
      const status = next(applicationLife, application.status, reason ? 'find_ineligible' : 'find_eligible');
      await tx.update(Application, { id }, { status, reasonCode: reason, screenedBy: actor.id });
      const name = reason ? admissionsEvents.applicationFoundIneligible : admissionsEvents.applicationFoundEligible;
      await tx.record({ name, subjectId: id, reason, before: { status: application.status }, after: { status } });
    });
  }
}
