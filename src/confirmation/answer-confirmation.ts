import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { Problem } from '#platform/problems';
import { next } from '#platform/transitions';
import { entryTextHash } from '#practice-log/entry-text';
import { PracticeEntry } from '#practice-log/practice-entry.entity';
import { practiceEntryLife } from '#practice-log/practice-entry-status';
import { refuseHidden } from '#quarantine/refuse-hidden';
import { Confirmation } from './confirmation.entity.js';
import { confirmationEvents } from './confirmation.events.js';
import { confirmationPaths } from './confirmation.paths.js';
import type { ConfirmationRequest } from './confirmation-request.entity.js';
import { confirmationLife } from './confirmation-status.js';
import { refuseSpent, requestOf, type WaitingItem } from './find-request.js';
import { closeWhereNothingWaits } from './void-confirmations.js';

export const confirmationAnswers = ['confirm', 'query'] as const;
export type ConfirmationAnswer = (typeof confirmationAnswers)[number];

/** What a supervisor says about one item. `textHash` is the text that was read: another one is not confirmed by it. */
export interface ItemAnswer {
  readonly itemId: number;
  readonly answer: ConfirmationAnswer;
  readonly comment: string;
  readonly textHash: string;
}

/** The supervisor says of some items that they took place as written, or asks back. What is left waits, while the link lives. */
@Injectable()
export class AnswerConfirmation {
  constructor(private readonly work: Work) {}

  /** How many answers were taken: none for an item whose text was changed meanwhile. */
  run(actor: Actor, token: string, answers: readonly ItemAnswer[]): Promise<number> {
    if (answers.some(({ answer, comment }) => answer === 'query' && comment.trim() === ''))
      throw new Problem(422, 'confirmation.query_needs_comment', confirmationPaths.confirm(token));
    return this.work.run(actor, async (tx) => {
      const { request, items } = await requestOf(tx, token);
      refuseSpent(request, tx.now);
      await refuseHidden(tx, 'entry', asked(items, answers), confirmationPaths.confirm(token));
      const taken: ConfirmationAnswer[] = [];
      for (const item of items) {
        const said = answers.find(({ itemId }) => itemId === item.confirmation.id);
        if (!said || !isJustThatText(item, said)) continue;
        await take(tx, item, said);
        taken.push(said.answer);
      }
      await closeWhereNothingWaits(tx, request.id);
      await tell(tx, request, taken);
      return taken.length;
    });
  }
}

const asked = (items: readonly WaitingItem[], answers: readonly ItemAnswer[]): number[] =>
  items
    .filter(({ confirmation }) => answers.some(({ itemId }) => itemId === confirmation.id))
    .map(({ entry }) => entry.id);

const isJustThatText = ({ confirmation, entry }: WaitingItem, { textHash }: ItemAnswer): boolean =>
  confirmation.textHash === textHash && entryTextHash(entry) === textHash;

async function take(tx: Transaction, { confirmation, entry }: WaitingItem, said: ItemAnswer): Promise<void> {
  const { answer, comment, textHash } = said;
  const status = next(practiceEntryLife, entry.status, answer);
  await tx.update(
    Confirmation,
    { id: confirmation.id },
    { status: next(confirmationLife, confirmation.status, answer), comment, answeredAt: tx.now },
  );
  await tx.update(PracticeEntry, { id: entry.id }, { status, rowVersion: entry.rowVersion + 1 });
  await tx.record({
    name: answer === 'confirm' ? confirmationEvents.entryConfirmed : confirmationEvents.entryQueried,
    subjectId: entry.id,
    enrolmentId: entry.enrolmentId,
    before: { status: entry.status },
    after: { status, confirmationId: confirmation.id, textHash },
  });
}

/** Once for all that was answered on one page: its trainee gets one letter. */
async function tell(
  tx: Transaction,
  request: ConfirmationRequest,
  taken: readonly ConfirmationAnswer[],
): Promise<void> {
  if (taken.length === 0) return;
  const queried = taken.filter((answer) => answer === 'query').length;
  await tx.record({
    name: queried > 0 ? confirmationEvents.confirmationQuestioned : confirmationEvents.confirmationAnswered,
    subjectId: request.id,
    enrolmentId: request.enrolmentId,
    after: { confirmed: taken.length - queried, queried },
  });
}
