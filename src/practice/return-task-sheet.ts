import { Injectable } from '@nestjs/common';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { next } from '#platform/transitions';
import { FindTaskSheetToReview } from './find-task-sheet-to-review.js';
import { practiceEvents } from './practice.events.js';
import { practicePaths } from './practice.paths.js';
import { reviewOf } from './review-of.js';
import { TaskSheet } from './task-sheet.entity.js';
import { TaskSheetReview } from './task-sheet-review.entity.js';
import { taskSheetLife } from './task-sheet-status.js';

/** A trainer asks the trainee to mend the task sheet, and says what, part by part; only as often as the course allows. */
@Injectable()
export class ReturnTaskSheet {
  constructor(
    private readonly work: Work,
    private readonly find: FindTaskSheetToReview,
    private readonly library: CurriculumLibrary,
  ) {}

  run(actor: Person, id: number, comment: string, reasons: TaskSheetReview['reasons'] = {}): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { sheet, review } = await this.find.within(tx, actor, id);
      const status = next(taskSheetLife, sheet.status, 'return');
      const rounds = settingOf(review, await this.library.version(review.curriculumVersionId), 'return_rounds');
      if (sheet.round > rounds) throw conflict('practice.no_more_returns', practicePaths.taskSheet(id));
      const decisionComment = comment || Object.values(reasons).join('\n');
      await tx.update(
        TaskSheet,
        { id },
        { status, decidedAt: tx.now, decidedBy: actor.id, decisionComment, rowVersion: sheet.rowVersion + 1 },
      );
      await tx.insert(TaskSheetReview, reviewOf(sheet, tx.now, actor, { outcome: 'returned', comment, reasons }));
      const { enrolmentId, round } = sheet;
      await tx.record({
        name: practiceEvents.taskSheetReturned,
        subjectId: id,
        enrolmentId,
        before: { status: sheet.status },
        after: { status, round, parts: Object.keys(reasons) },
      });
    });
  }
}
