import { Injectable } from '@nestjs/common';
import { TakeFinalTest } from '#case-review/take-final-test';
import { SubmitAttempt } from '#examination/submit-attempt';
import { Actors } from './actors.js';
import { answerBySkill } from './answer-by-skill.js';
import type { CohortPlan } from './cohort-plans.js';
import type { History } from './history.js';
import { DAY, type TraineeStory } from './trainee-story.js';

/** The test that closes stage 3. */
@Injectable()
export class TellFinalTest {
  /** Cohorts in which somebody was too nervous the first time; of the finished ones it need not be told. */
  private readonly stumbled = new Set<CohortPlan>();

  constructor(
    private readonly actors: Actors,
    private readonly take: TakeFinalTest,
    private readonly submit: SubmitAttempt,
  ) {}

  tell(history: History, story: TraineeStory): void {
    const { fate, cohort, chance } = story;
    const lastDay = cohort.reviewDays.at(-1);
    if (!lastDay || (fate.reaches !== 'certification' && fate.reaches !== 'certified')) return;
    const first = Date.parse(`${lastDay}T20:00:00+09:00`) + chance.between(1, 4) * DAY;
    let passed = false;
    const stumbles = !cohort.certifiedOn && !this.stumbled.has(cohort);
    this.stumbled.add(cohort);
    history.add(new Date(first), story.lane, async () => {
      passed = await this.sit(story, stumbles ? 0.55 : Math.max(story.skill, 0.94));
    });
    // Who did not pass prepares for two days and answers everything right.
    history.add(new Date(first + 2 * DAY), story.lane, async () => {
      if (!passed) await this.sit(story, 2);
    });
  }

  private async sit(story: TraineeStory, accuracy: number): Promise<boolean> {
    const actor = await this.actors.person(story.personId ?? 0);
    const attempt = await this.take.run(actor);
    const outcome = await this.submit.run(actor, attempt.id, answerBySkill(story.chance, accuracy));
    return outcome.kind === 'submitted' && outcome.result.passed;
  }
}
