import { Injectable } from '@nestjs/common';
import type { Organisation } from '#organisations/organisation.entity';
import { Actors } from './actors.js';
import { Chance } from './chance.js';
import type { CohortPlan, Fate } from './cohort-plans.js';
import { inventPerson } from './invented-people.js';
import type { TraineeStory } from './trainee-story.js';

/** The beginning of a story: who, where from, how able. A member of the cast (`key`) belongs to the first organisation. */
@Injectable()
export class InventStory {
  private people = 0;

  constructor(private readonly actors: Actors) {}

  begin(
    cohort: CohortPlan,
    fate: Fate,
    seed: Chance,
    organisations: readonly Organisation[],
    key?: string,
  ): TraineeStory {
    this.people += 1;
    const chance = new Chance(seed.between(1, 1_000_000_000));
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
