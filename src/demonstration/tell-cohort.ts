import { Injectable } from '@nestjs/common';
import type { Subject } from '#curriculum/curriculum-document';
import type { Organisation } from '#organisations/organisation.entity';
import { addDays, instantInJapan } from '#platform/clock/clock';
import { Actors } from './actors.js';
import { Chance } from './chance.js';
import { CohortActs } from './cohort-acts.js';
import type { CohortPlan, Fate } from './cohort-plans.js';
import { GatherContacts } from './gather-contacts.js';
import type { History } from './history.js';
import { inventPerson } from './invented-people.js';
import { type ApplicationFate, TellApplication } from './tell-application.js';
import { TellLearning } from './tell-learning.js';
import type { TraineeStory } from './trainee-story.js';

/** Which part the cast plays: the account, the cohort, and the index of the fate they take a place of. */
const parts: readonly { key: string; cohort: string; fate: number }[] = [
  { key: 'coordinator', cohort: '2024-1', fate: 0 },
  { key: 'trainee3', cohort: '2026-1', fate: 1 },
  { key: 'trainee2', cohort: '2026-1', fate: 3 },
  { key: 'trainee1', cohort: '2026-2', fate: 2 },
];
const stillApplying: readonly ApplicationFate[] = [
  'draft',
  'draft',
  'submitted',
  'submitted',
  'submitted',
  'endorsed',
  'endorsed',
  'endorsed',
  'eligible',
  'eligible',
  'eligible',
];

/** One cohort: it opens, people apply, and each goes the way of their fate. */
@Injectable()
export class TellCohort {
  private people = 0;

  constructor(
    private readonly actors: Actors,
    private readonly contacts: GatherContacts,
    private readonly acts: CohortActs,
    private readonly application: TellApplication,
    private readonly learning: TellLearning,
  ) {}

  tell(
    history: History,
    plan: CohortPlan,
    organisations: readonly Organisation[],
    subjects: readonly Subject[],
    until: Date,
  ): void {
    const code = `${plan.fiscalYear}-${plan.ordinal}`;
    const chance = new Chance(plan.fiscalYear * 10 + plan.ordinal);
    let cohortId = 0;
    history.add(instantInJapan(plan.opens, '00:01'), null, async () => {
      cohortId = await this.acts.open(plan);
    });
    for (const [index, fate] of plan.fates.entries())
      for (let place = 0; place < fate.count; place += 1) {
        const key = place === 0 ? parts.find((part) => part.cohort === code && part.fate === index)?.key : undefined;
        const story = this.story(plan, fate, new Chance(chance.between(1, 1_000_000_000)), organisations, key);
        this.application.tell(
          history,
          story,
          () => cohortId,
          'enrolled',
          (id) => this.contacts.of(id),
        );
        this.learning.tell(history, story, subjects, until);
      }
    if (plan.fates.length === 0)
      for (const fate of stillApplying)
        this.application.tell(
          history,
          this.story(
            plan,
            { count: 1, reaches: 'learning' },
            new Chance(chance.between(1, 1_000_000_000)),
            organisations,
          ),
          () => cohortId,
          fate,
          (id) => this.contacts.of(id),
        );
    if (plan.fates.length > 0)
      history.add(instantInJapan(plan.learning[0], '08:00'), null, () => this.acts.move(cohortId, 'run'));
    if (plan.certifiedOn)
      history.add(instantInJapan(addDays(plan.ends, 1), '08:00'), null, () => this.acts.move(cohortId, 'close'));
  }

  private story(
    cohort: CohortPlan,
    fate: Fate,
    chance: Chance,
    organisations: readonly Organisation[],
    key?: string,
  ): TraineeStory {
    this.people += 1;
    const organisation = key ? organisations[0] : chance.pick(organisations);
    return {
      lane: `person ${this.people}`,
      who: inventPerson(this.people, chance),
      cohort,
      fate,
      chance,
      organisationId: organisation?.id ?? 0,
      skill: 0.75 + 0.25 * chance.next(),
      personId: key ? this.actors.id(key) : null,
      applicationId: 0,
      enrolmentId: 0,
    };
  }
}
