import { Injectable } from '@nestjs/common';
import { FormReviewGroups } from '#case-review/form-review-groups';
import { PlanReviewDay } from '#case-review/plan-review-day';
import { addDays, instantInJapan } from '#platform/clock/clock';
import { Actors } from './actors.js';
import type { Chance } from './chance.js';
import type { CohortPlan } from './cohort-plans.js';
import type { History } from './history.js';
import { StoryQueries } from './story.queries.js';
import { TrainerActs } from './trainer-acts.js';

/** Stage 3: days are planned, groups formed, attendance and observations written down. */
@Injectable()
export class TellCaseReview {
  constructor(
    private readonly actors: Actors,
    private readonly rows: StoryQueries,
    private readonly plan: PlanReviewDay,
    private readonly form: FormReviewGroups,
    private readonly trainers: TrainerActs,
  ) {}

  tell(history: History, cohort: CohortPlan, cohortId: () => number, chance: Chance): void {
    for (const heldOn of cohort.reviewDays) {
      let dayId = 0;
      history.add(instantInJapan(addDays(heldOn, -30), '11:00'), null, async () => {
        const day = await this.plan.run(await this.actors.cast('office'), cohortId(), {
          heldOn,
          venue: '見本会館 第一研修室（東京）',
        });
        dayId = day.id;
      });
      history.add(instantInJapan(addDays(heldOn, -3), '11:00'), null, async () =>
        this.form.run(await this.actors.cast('office'), dayId),
      );
      history.add(instantInJapan(heldOn, '17:30'), null, async () => {
        for (const group of await this.rows.groups(dayId)) await this.trainers.closeDay(group, chance);
      });
    }
  }
}
