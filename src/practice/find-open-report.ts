import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { conflict } from '#platform/problems';
import { OwnPractice, refuseAfterDeadline } from '#practice-log/own-practice';
import { practicePaths } from './practice.paths.js';
import { PracticeReport } from './practice-report.entity.js';
import { editableReports } from './practice-report-status.js';
import { hasDeadline } from './report-open.js';

/** The trainee's own report, locked, while it may be changed. */
@Injectable()
export class FindOpenReport {
  constructor(private readonly own: OwnPractice) {}

  async within(tx: Transaction, actor: Actor): Promise<{ report: PracticeReport; enrolment: EnrolmentContext }> {
    const enrolment = await this.own.within(tx, actor);
    const report = await tx.findOrNull(PracticeReport, { enrolmentId: enrolment.id });
    if (!report) throw conflict('practice.task_sheet_first', practicePaths.overview);
    if (!editableReports.includes(report.status)) throw conflict('no_longer_possible', practicePaths.report);
    if (hasDeadline(report)) refuseAfterDeadline(enrolment, tx.now);
    return { report, enrolment };
  }
}
