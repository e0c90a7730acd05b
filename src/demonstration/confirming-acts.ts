import { Injectable } from '@nestjs/common';
import { AnswerConfirmation } from '#confirmation/answer-confirmation';
import type { ConfirmationRequest } from '#confirmation/confirmation-request.entity';
import { CONFIRMATION } from '#confirmation/confirmation-secret';
import { ConfirmationsQueries } from '#confirmation/confirmations.queries';
import { RequestConfirmation } from '#confirmation/request-confirmation';
import { publicActor } from '#platform/actor/actor';
import { Secrets } from '#platform/secrets';
import { ChangeEntry } from '#practice-log/change-entry';
import { EntriesQueries } from '#practice-log/entries.queries';
import { textOf } from '#practice-log/entry-text';
import { Actors } from './actors.js';
import type { TraineeStory } from './trainee-story.js';

/** The trainee asks, the supervisor confirms through the one-time link. */
@Injectable()
export class ConfirmingActs {
  constructor(
    private readonly actors: Actors,
    private readonly request: RequestConfirmation,
    private readonly answer: AnswerConfirmation,
    private readonly confirmations: ConfirmationsQueries,
    private readonly secrets: Secrets,
    private readonly entries: EntriesQueries,
    private readonly change: ChangeEntry,
  ) {}

  /** One mail about several entries. */
  async ask(story: TraineeStory, entryIds: readonly number[]): Promise<ConfirmationRequest> {
    return this.request.run(await this.actors.person(story.personId ?? 0), entryIds, {
      supervisorName: '助言 かおる',
      supervisorEmail: `supervisor${story.organisationId}@window.example`,
    });
  }

  /** The trainee adds a sentence to a confirmed entry, which takes the confirmation away. */
  async rewrite(story: TraineeStory, entryId: number): Promise<void> {
    const entry = await this.entries.detail(story.enrolmentId, entryId);
    if (!entry) return;
    const outcome = `${entry.outcome}後日の電話で、その後も困っていることがないか確かめた。`;
    await this.change.run(await this.actors.person(story.personId ?? 0), entryId, {
      ...textOf(entry),
      outcome,
      rowVersion: entry.rowVersion,
    });
  }

  async confirm(story: TraineeStory, entryId: number): Promise<void> {
    const { id, salt } = await this.ask(story, [entryId]);
    const items = await this.confirmations.items(id);
    await this.answer.run(
      publicActor,
      this.secrets.token(CONFIRMATION, salt),
      items.map(({ itemId, textHash }) => ({ itemId, textHash, answer: 'confirm', comment: '' })),
    );
  }
}
