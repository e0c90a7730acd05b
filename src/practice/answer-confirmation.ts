import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { Problem } from '#platform/problems';
import { next } from '#platform/transitions';
import { Confirmation } from './confirmation.entity.js';
import { confirmationLife } from './confirmation-status.js';
import { findConfirmation } from './find-confirmation.js';
import { practiceEvents } from './practice.events.js';
import { practicePaths } from './practice.paths.js';
import { PracticeEntry } from './practice-entry.entity.js';
import { practiceEntryLife } from './practice-entry-status.js';

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
        throw new Problem(422, 'practice.query_needs_comment', practicePaths.confirm(token));
      const status = next(practiceEntryLife, entry.status, answer);
      await tx.update(
        Confirmation,
        { id: confirmation.id },
        { status: next(confirmationLife, confirmation.status, answer), comment, answeredAt: tx.now },
      );
      await tx.update(PracticeEntry, { id: entry.id }, { status, rowVersion: entry.rowVersion + 1 });
      const name = answer === 'confirm' ? practiceEvents.entryConfirmed : practiceEvents.entryQueried;
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
