import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, Problem } from '#platform/problems';
import { EntriesQueries } from '#practice-log/entries.queries';
import { OwnPractice, refuseAfterDeadline } from '#practice-log/own-practice';
import { practicePaths } from './practice.paths.js';
import { PracticeReport } from './practice-report.entity.js';
import { editableReports } from './practice-report-status.js';

export interface ReportDraft {
  title: string;
  background: string;
  course: string;
  outcome: string;
  learning: string;
  entryIds: number[];
  /** The version the report was written on; an older one is a conflict, nothing is overwritten. */
  version: number;
}

/** What the trainee wrote of the report is kept. Answers the report as it is now. */
@Injectable()
export class SaveReport {
  constructor(
    private readonly work: Work,
    private readonly own: OwnPractice,
    private readonly entries: EntriesQueries,
  ) {}

  async run(actor: Actor, draft: ReportDraft): Promise<PracticeReport> {
    return this.work.run(actor, async (tx) => (await this.within(tx, actor, draft)).report);
  }

  async within(
    tx: Transaction,
    actor: Actor,
    { version, ...draft }: ReportDraft,
  ): Promise<{ report: PracticeReport; enrolment: EnrolmentContext }> {
    const enrolment = await this.own.within(tx, actor);
    const report = await tx.findOrNull(PracticeReport, { enrolmentId: enrolment.id });
    if (!report) throw conflict('practice.task_sheet_first', practicePaths.overview);
    if (!editableReports.includes(report.status)) throw conflict('no_longer_possible', practicePaths.report);
    // A report that was returned was in time the first time.
    if (report.status === 'draft') refuseAfterDeadline(enrolment, tx.now);
    if (report.rowVersion !== version) throw conflict('changed_meanwhile', practicePaths.report);
    const own = await this.entries.texts(enrolment.id, draft.entryIds, tx);
    if (own.length !== new Set(draft.entryIds).size)
      throw new Problem(422, 'practice.unknown_entry', practicePaths.report);
    const changes = { ...draft, rowVersion: version + 1 };
    await tx.update(PracticeReport, { id: report.id }, changes);
    return { report: { ...report, ...changes }, enrolment };
  }
}
