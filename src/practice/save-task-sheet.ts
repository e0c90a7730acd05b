import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { OwnPractice, refuseAfterDeadline } from '#practice-log/own-practice';
import { keepPlan } from './keep-plan.js';
import type { PlannedRow } from './planned-evidence.entity.js';
import { practicePaths } from './practice.paths.js';
import { TaskSheet } from './task-sheet.entity.js';
import { editableTaskSheets } from './task-sheet-status.js';

export interface TaskSheetDraft {
  situation: string;
  goal: string;
  plannedEvidence: string;
  competencies: string[];
  startsOn: string | null;
  endsOn: string | null;
  /** The lines of the plan, as far as they are written. */
  plan: PlannedRow[];
  /** The version the sheet was written on; an older one is a conflict, nothing is overwritten. */
  version: number;
}

/** What the trainee wrote on the task sheet is kept. Answers the sheet as it is now. */
@Injectable()
export class SaveTaskSheet {
  constructor(
    private readonly work: Work,
    private readonly own: OwnPractice,
  ) {}

  run(actor: Actor, draft: TaskSheetDraft): Promise<TaskSheet> {
    return this.work.run(actor, (tx) => this.within(tx, actor, draft));
  }

  async within(tx: Transaction, actor: Actor, { version, plan, ...draft }: TaskSheetDraft): Promise<TaskSheet> {
    const enrolment = await this.own.within(tx, actor);
    const sheet = await tx.find(TaskSheet, { enrolmentId: enrolment.id });
    if (!editableTaskSheets.includes(sheet.status)) throw conflict('no_longer_possible', practicePaths.task);
    refuseAfterDeadline(enrolment, tx.now);
    if (sheet.rowVersion !== version) throw conflict('changed_meanwhile', practicePaths.task);
    const changes = { ...draft, rowVersion: version + 1 };
    await tx.update(TaskSheet, { id: sheet.id }, changes);
    await keepPlan(tx, enrolment.id, plan);
    return { ...sheet, ...changes };
  }
}
