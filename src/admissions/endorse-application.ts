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

/** The organisation confirms the employment and puts the applicant forward. */
@Injectable()
export class EndorseApplication {
  constructor(private readonly work: Work) {}

  run(actor: Person, id: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const application = await findApplication(tx, actor, id);
      if (!applicationPolicy.endorse(actor, application)) throw forbidden();
      const status = next(applicationLife, application.status, 'endorse');
      await tx.update(Application, { id }, { status, endorsedBy: actor.id });
      await tx.record({
        name: admissionsEvents.applicationEndorsed,
        subjectId: id,
        before: { status: application.status },
        after: { status },
      });
    });
  }
}
