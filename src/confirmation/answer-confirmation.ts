import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { Problem } from '#platform/problems';
import { next } from '#platform/transitions';
import { PracticeEntry } from '#practice-log/practice-entry.entity';
import { practiceEntryLife } from '#practice-log/practice-entry-status';
import { Confirmation } from './confirmation.entity.js';
import { confirmationEvents } from './confirmation.events.js';
import { confirmationPaths } from './confirmation.paths.js';
import { confirmationLife } from './confirmation-status.js';
import { findConfirmation } from './find-confirmation.js';

export const confirmationAnswers = ['confirm', 'query'] as const;
export type ConfirmationAnswer = (typeof confirmationAnswers)[number];

/** The supervisor says that it took place as it is written, or asks back. The link is used up. */
@Injectable()
export class AnswerConfirmation {
  constructor(private readonly work: Work) {}

  run(actor: Actor, token: string, input: { answer: ConfirmationAnswer; comment: string }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { confirmation, entry } = await findConfirmation(tx, token);
      const { answer, comment } = input;
      if (answer === 'query' && comment.trim() === '')
        throw new Problem(422, 'confirmation.query_needs_comment', confirmationPaths.confirm(token));
      const status = next(practiceEntryLife, entry.status, answer);
      await tx.update(
        Confirmation,
        { id: confirmation.id },
        { status: next(confirmationLife, confirmation.status, answer), comment, answeredAt: tx.now },
      );
      await tx.update(PracticeEntry, { id: entry.id }, { status, rowVersion: entry.rowVersion + 1 });
      const name = answer === 'confirm' ? confirmationEvents.entryConfirmed : confirmationEvents.entryQueried;
      await tx.record({
        name,
        subjectId: entry.id,
        enrolmentId: entry.enrolmentId,
        before: { status: entry.status },
        after: { status, confirmationId: confirmation.id },
      });
    });
  }
}
