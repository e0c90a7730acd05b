import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { Problem } from '#platform/problems';
import { next } from '#platform/transitions';
import { mustBeLookedThrough } from '#practice-log/looked-through';
import { refuseHidden } from '#quarantine/refuse-hidden';
import { isAgreeable } from './plan-coverage.js';
import { practiceEvents } from './practice.events.js';
import { practicePaths } from './practice.paths.js';
import { SaveTaskSheet, type TaskSheetDraft } from './save-task-sheet.js';
import { TaskSheet } from './task-sheet.entity.js';
import { guardedTexts } from './task-sheet.form.js';
import { taskSheetLife } from './task-sheet-status.js';

/** The trainee hands the task sheet in, as it stands on the screen. */
@Injectable()
export class SubmitTaskSheet {
  constructor(
    private readonly work: Work,
    private readonly save: SaveTaskSheet,
  ) {}

  /** `lookedThrough`: the writer's word on what the guard found in just these texts. */
  run(actor: Actor, draft: TaskSheetDraft, lookedThrough: string | null = null): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const sheet = await this.save.within(tx, actor, draft);
      await refuseHidden(tx, 'task_sheet', [sheet.enrolmentId], practicePaths.task);
      const status = next(taskSheetLife, sheet.status, 'submit');
      if (!isComplete(sheet) || !isAgreeable(draft.plan))
        throw new Problem(422, 'practice.task_sheet_incomplete', practicePaths.task);
      const suspicions = mustBeLookedThrough(guardedTexts(sheet, draft.plan), lookedThrough, practicePaths.task);
      const { id, enrolmentId } = sheet;
      const round = sheet.round + 1;
      await tx.update(TaskSheet, { id }, { status, round, submittedAt: tx.now });
      await tx.record({
        name: practiceEvents.taskSheetSubmitted,
        subjectId: id,
        enrolmentId,
        before: { status: sheet.status },
        after: { status, round, suspicions },
      });
    });
  }
}

const isComplete = ({ situation, goal, plannedEvidence, competencies, startsOn, endsOn }: TaskSheet): boolean =>
  [situation, goal, plannedEvidence].every((text) => text.trim() !== '') &&
  competencies.length > 0 &&
  startsOn !== null &&
  endsOn !== null;
