import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { forbidden, notFound } from '#platform/problems';
import { practicePolicy } from './practice.policy.js';
import { TaskSheet } from './task-sheet.entity.js';
import { type TaskSheetForReview, TaskSheetsQueries } from './task-sheets.queries.js';

/** A handed-in task sheet, locked, for a trainer of its cohort who is no colleague of the trainee. */
@Injectable()
export class FindTaskSheetToReview {
  constructor(private readonly sheets: TaskSheetsQueries) {}

  async within(tx: Transaction, actor: Person, id: number): Promise<{ sheet: TaskSheet; review: TaskSheetForReview }> {
    const review = await this.sheets.forReviewer(actor.id, tx.now, id, tx);
    if (!review) throw notFound();
    if (!practicePolicy.reviewTaskSheet(actor, review)) throw forbidden();
    return { sheet: await tx.find(TaskSheet, { id }), review };
  }
}
