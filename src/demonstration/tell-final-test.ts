import { Injectable } from '@nestjs/common';
import { TakeFinalTest } from '#case-review/take-final-test';
import { SubmitAttempt } from '#examination/submit-attempt';
import { Actors } from './actors.js';
import { answerBySkill } from './answer-by-skill.js';
import type { History } from './history.js';
import { DAY, type TraineeStory } from './trainee-story.js';

/** The test that closes stage 3. */
@Injectable()
export class TellFinalTest {
  constructor(
    private readonly actors: Actors,
    private readonly take: TakeFinalTest,
    private readonly submit: SubmitAttempt,
  ) {}

  tell(history: History, story: TraineeStory): void {
    const { fate, cohort, chance } = story;
    const lastDay = cohort.reviewDays.at(-1);
    if (!lastDay || (fate.reaches !== 'certification' && fate.reaches !== 'certified')) return;
    history.add(
      new Date(Date.parse(`${lastDay}T20:00:00+09:00`) + chance.between(1, 6) * DAY),
      story.lane,
      async () => {
        const actor = await this.actors.person(story.personId ?? 0);
        const attempt = await this.take.run(actor);
        await this.submit.run(actor, attempt.id, answerBySkill(chance, Math.max(story.skill, 0.94)));
      },
    );
  }
}
