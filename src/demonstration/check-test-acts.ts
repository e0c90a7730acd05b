import { Injectable } from '@nestjs/common';
import { LeaveCourse } from '#admissions/leave-course';
import { SubmitAttempt } from '#examination/submit-attempt';
import { StartCheckTest } from '#learning/start-check-test';
import { Actors } from './actors.js';
import { answerBySkill } from './answer-by-skill.js';
import type { TraineeStory } from './trainee-story.js';

/** Taking the check test, and leaving when it cannot be passed any more. */
@Injectable()
export class CheckTestActs {
  constructor(
    private readonly actors: Actors,
    private readonly start: StartCheckTest,
    readonly submit: SubmitAttempt,
    private readonly leaving: LeaveCourse,
  ) {}

  async take(story: TraineeStory, accuracy: number): Promise<void> {
    const actor = await this.actors.person(story.personId ?? 0);
    const attempt = await this.start.run(actor, story.chance.between(1, 1_000_000));
    await this.submit.run(actor, attempt.id, answerBySkill(story.chance, accuracy));
  }

  async leave(story: TraineeStory, { action, reason }: NonNullable<TraineeStory['fate']['leaves']>): Promise<void> {
    const actor =
      action === 'withdraw' ? await this.actors.person(story.personId ?? 0) : await this.actors.cast('office');
    await this.leaving.run(actor, story.enrolmentId, action, reason);
  }
}
