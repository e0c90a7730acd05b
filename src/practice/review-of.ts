import type { Person } from '#platform/actor/actor';
import type { TaskSheet } from './task-sheet.entity.js';
import type { TaskSheetReview } from './task-sheet-review.entity.js';

type Said = Pick<TaskSheetReview, 'outcome' | 'comment' | 'reasons'>;

/** The row that tells for ever how long this round waited, and what became of it. */
export const reviewOf = (sheet: TaskSheet, now: Date, { id }: Person, said: Said): Omit<TaskSheetReview, 'id'> => ({
  ...said,
  taskSheetId: sheet.id,
  round: sheet.round,
  submittedAt: sheet.submittedAt ?? now,
  decidedAt: now,
  decidedBy: id,
});
