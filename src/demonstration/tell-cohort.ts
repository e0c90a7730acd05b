import { Injectable } from '@nestjs/common';
import type { Subject } from '#curriculum/curriculum-document';
import type { Organisation } from '#organisations/organisation.entity';
import { addDays, instantInJapan } from '#platform/clock/clock';
import { Chance } from './chance.js';
import { CohortActs } from './cohort-acts.js';
import { type CohortPlan, castParts, stillApplying } from './cohort-plans.js';
import type { History } from './history.js';
import { InventStory } from './invent-story.js';
import { TellAppeals } from './tell-appeals.js';
import { TellArrangements } from './tell-arrangements.js';
import { TellCaseReview } from './tell-case-review.js';
import { TellCertification } from './tell-certification.js';
import { TellTrainee } from './tell-trainee.js';

/** One cohort: it opens, people apply, each goes the way of their fate, and what the cohort does together. */
@Injectable()
export class TellCohort {
  constructor(
    private readonly acts: CohortActs,
    private readonly stories: InventStory,
    private readonly trainee: TellTrainee,
    private readonly arrangements: TellArrangements,
    private readonly review: TellCaseReview,
    private readonly certification: TellCertification,
    private readonly appeals: TellAppeals,
  ) {}

  tell(
    history: History,
    plan: CohortPlan,
    organisations: readonly Organisation[],
    subjects: readonly Subject[],
    until: Date,
  ): void {
    const chance = new Chance(plan.fiscalYear * 10 + plan.ordinal);
    const cohort = { id: 0 };
    history.add(instantInJapan(plan.opens, '00:01'), null, async () => {
      cohort.id = await this.acts.open(plan);
    });
    for (const [index, fate] of plan.fates.entries())
      for (let place = 0; place < fate.count; place += 1) {
        const fateKey = `${plan.fiscalYear}-${plan.ordinal} ${index}`;
        const key = place === 0 ? castParts[fateKey] : undefined;
        const story = this.stories.begin(plan, fate, chance, organisations, key);
        this.trainee.tell(history, story, () => cohort.id, subjects, until);
        this.arrangements.tell(history, `${fateKey} ${place}`, story);
      }
    if (plan.fates.length === 0) {
      this.recruit(history, plan, organisations, chance, cohort);
      return;
    }
    history.add(instantInJapan(plan.learning[0], '08:00'), null, () => this.acts.move(cohort.id, 'run'));
    this.review.tell(history, plan, () => cohort.id, chance);
    this.certification.tell(history, plan, () => cohort.id);
    this.appeals.tell(history, plan, () => cohort.id);
    history.add(instantInJapan(addDays(plan.ends, 1), '08:00'), null, () => this.acts.move(cohort.id, 'close'));
  }

  private recruit(
    history: History,
    plan: CohortPlan,
    organisations: readonly Organisation[],
    chance: Chance,
    cohort: { id: number },
  ): void {
    for (const fate of stillApplying) {
      const story = this.stories.begin(plan, { count: 1, reaches: 'learning' }, chance, organisations);
      this.trainee.apply(history, story, () => cohort.id, fate);
    }
  }
}
