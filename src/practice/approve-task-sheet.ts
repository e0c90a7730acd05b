import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { next } from '#platform/transitions';
import { FindTaskSheetToReview } from './find-task-sheet-to-review.js';
import { practiceEvents } from './practice.events.js';
import { PracticeReport } from './practice-report.entity.js';
import { reviewOf } from './review-of.js';
import { TaskSheet } from './task-sheet.entity.js';
import { TaskSheetReview } from './task-sheet-review.entity.js';
import { taskSheetLife } from './task-sheet-status.js';

const BACKGROUND_MAX = 6000;

/** A trainer agrees to the task; the report begins to grow out of it. */
@Injectable()
export class ApproveTaskSheet {
  constructor(
    private readonly work: Work,
    private readonly find: FindTaskSheetToReview,
  ) {}

  run(actor: Person, id: number, comment = ''): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { sheet } = await this.find.within(tx, actor, id);
      const status = next(taskSheetLife, sheet.status, 'approve');
      const { enrolmentId } = sheet;
      await tx.update(
        TaskSheet,
        { id },
        { status, decidedAt: tx.now, decidedBy: actor.id, decisionComment: comment, rowVersion: sheet.rowVersion + 1 },
      );
      await tx.insert(TaskSheetReview, reviewOf(sheet, tx.now, actor, { outcome: 'approved', comment, reasons: {} }));
      const background = `${sheet.situation}\n\n${sheet.goal}`.slice(0, BACKGROUND_MAX);
      await tx.insert(PracticeReport, {
        enrolmentId,
        status: 'draft',
        title: '',
        background,
        course: '',
        outcome: '',
        learning: '',
        further: {},
        entryIds: [],
        answers: {},
        round: 0,
        rowVersion: 1,
      });
      await tx.record({
        name: practiceEvents.taskSheetApproved,
        subjectId: id,
        enrolmentId,
        before: { status: sheet.status },
        after: { status },
      });
    });
  }
}
