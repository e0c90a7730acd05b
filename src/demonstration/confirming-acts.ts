import { Injectable } from '@nestjs/common';
import { AnswerConfirmation } from '#confirmation/answer-confirmation';
import { CONFIRMATION } from '#confirmation/confirmation-secret';
import { RequestConfirmation } from '#confirmation/request-confirmation';
import { publicActor } from '#platform/actor/actor';
import { Secrets } from '#platform/secrets';
import { Actors } from './actors.js';
import type { TraineeStory } from './trainee-story.js';

/** The trainee asks, the supervisor confirms through the one-time link. */
@Injectable()
export class ConfirmingActs {
  constructor(
    private readonly actors: Actors,
    private readonly request: RequestConfirmation,
    private readonly answer: AnswerConfirmation,
    private readonly secrets: Secrets,
  ) {}

  async confirm(story: TraineeStory, entryId: number): Promise<void> {
    const actor = await this.actors.person(story.personId ?? 0);
    const supervisor = {
      supervisorName: '助言 かおる',
      supervisorEmail: `supervisor${story.organisationId}@window.example`,
    };
    const { salt } = await this.request.run(actor, entryId, supervisor);
    await this.answer.run(publicActor, this.secrets.token(CONFIRMATION, salt), { answer: 'confirm', comment: '' });
  }
}
