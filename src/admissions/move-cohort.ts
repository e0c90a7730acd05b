import { Injectable } from '@nestjs/common';
import { type Actor, hasRoleFor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { next } from '#platform/transitions';
import { admissionsEvents } from './admissions.events.js';
import { Cohort } from './cohort.entity.js';
import { type CohortAction, cohortLife } from './cohort-status.js';

/** A cohort goes on to screening, running, closed. */
@Injectable()
export class MoveCohort {
  constructor(private readonly work: Work) {}

  run(actor: Actor, id: number, action: CohortAction): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const cohort = await tx.find(Cohort, { id });
      if (!hasRoleFor(actor, id, 'agency')) throw forbidden('not_your_role');
      const status = next(cohortLife, cohort.status, action);
      await tx.update(Cohort, { id }, { status });
      await tx.record({
        name: admissionsEvents.cohortMoved,
        subjectId: id,
        before: { status: cohort.status },
        after: { status },
      });
    });
  }
}
