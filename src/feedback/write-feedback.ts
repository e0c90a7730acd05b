import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { notFound } from '#platform/problems';
import { Annotation } from './annotation.entity.js';
import { BankStatement } from './bank-statement.entity.js';
import type { Passage } from './passage.js';
import { PlacedStatement } from './placed-statement.entity.js';

/** One act of a marker on the text, or on the statements in the own marks. */
export type FeedbackChange =
  | { readonly kind: 'annotate'; readonly passage: Passage; readonly note: string }
  | { readonly kind: 'remove_note'; readonly id: number }
  | { readonly kind: 'place'; readonly statementId: number; readonly passage?: Passage | null }
  | { readonly kind: 'quote'; readonly id: number; readonly passage: Passage | null }
  | { readonly kind: 'remove_statement'; readonly id: number };

/** Notes and statements of one assignment. Who may write, and whether still, the room decides that opens the assignment. */
@Injectable()
export class WriteFeedback {
  /** Answers the id of what was written. */
  async within(tx: Transaction, assignmentId: number, change: FeedbackChange): Promise<number> {
    if (change.kind === 'annotate') {
      const { passage, note } = change;
      return (await tx.insert(Annotation, { assignmentId, passage, note, writtenAt: tx.now, removedAt: null })).id;
    }
    if (change.kind === 'place') return this.place(tx, assignmentId, change.statementId, change.passage);
    const { id } = change;
    if (change.kind === 'remove_note') {
      await tx.find(Annotation, { id, assignmentId });
      await tx.update(Annotation, { id, assignmentId }, { removedAt: tx.now });
      return id;
    }
    await tx.find(PlacedStatement, { id, assignmentId });
    if (change.kind === 'quote') await tx.update(PlacedStatement, { id, assignmentId }, { passage: change.passage });
    else await tx.remove(PlacedStatement, { id, assignmentId });
    return id;
  }

  private async place(
    tx: Transaction,
    assignmentId: number,
    id: number,
    passage: Passage | null = null,
  ): Promise<number> {
    const statement = await tx.find(BankStatement, { id });
    if (statement.retiredAt || !(statement.shared || statement.ownerId === tx.actor.id)) throw notFound();
    const { criterion, version } = statement;
    const placed = { assignmentId, criterion, statementId: id, version, passage, placedAt: tx.now };
    return (await tx.insert(PlacedStatement, placed)).id;
  }
}
