import { Injectable } from '@nestjs/common';
import { Cohort } from '#admissions/cohort.entity';
import type { Actor } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import { Work } from '#platform/database/work';
import { conflict, forbidden } from '#platform/problems';
import { caseReviewEvents } from './case-review.events.js';
import { caseReviewPaths } from './case-review.paths.js';
import { ReviewDay } from './review-day.entity.js';
import { reviewGroupPolicy } from './review-group.policy.js';

export interface NewReviewDay {
  readonly heldOn: string;
  readonly venue: string;
}

/** The office plans a day on which the cohort meets: from today on, and before the cohort ends. */
@Injectable()
export class PlanReviewDay {
  constructor(private readonly work: Work) {}

  run(actor: Actor, cohortId: number, { heldOn, venue }: NewReviewDay): Promise<ReviewDay> {
    return this.work.run(actor, async (tx) => {
      // The cohort's row is the lock on its calendar.
      const cohort = await tx.find(Cohort, { id: cohortId });
      if (!reviewGroupPolicy.plan(actor, cohortId)) throw forbidden('not_your_role');
      const backTo = caseReviewPaths.cohortGroups(cohortId);
      if (heldOn < dayInJapan(tx.now) || heldOn > dayInJapan(cohort.endsAt))
        throw conflict('case-review.day_outside_cohort', backTo);
      if (await tx.findOrNull(ReviewDay, { cohortId, heldOn })) throw conflict('case-review.day_exists', backTo);
      const day = await tx.insert(ReviewDay, { cohortId, heldOn, venue });
      await tx.record({ name: caseReviewEvents.dayPlanned, subjectId: day.id, after: { cohortId, heldOn } });
      return day;
    });
  }
}
