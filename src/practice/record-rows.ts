import { Injectable } from '@nestjs/common';
import { ConfirmationsQueries } from '#confirmation/confirmations.queries';
import { WorksQueries } from '#marking/works.queries';
import { AttachmentsQueries } from './attachments.queries.js';
import { PlanQueries } from './plan.queries.js';
import { PracticeQueries } from './practice.queries.js';
import { TaskSheetsQueries } from './task-sheets.queries.js';

/** What belongs to a person's practice besides the entries. */
@Injectable()
export class RecordRows {
  constructor(
    private readonly sheets: TaskSheetsQueries,
    private readonly plan: PlanQueries,
    private readonly confirmations: ConfirmationsQueries,
    private readonly practice: PracticeQueries,
    private readonly works: WorksQueries,
    private readonly attachments: AttachmentsQueries,
  ) {}

  async of(enrolmentId: number) {
    const [sheet, lines, confirmations, report, works, released, attachments] = await Promise.all([
      this.sheets.of(enrolmentId),
      this.plan.linesOf(enrolmentId),
      this.confirmations.ofEnrolment(enrolmentId),
      this.practice.report(enrolmentId),
      this.works.bodiesOf(enrolmentId, 'practice_report'),
      this.works.releasedOf(enrolmentId),
      this.attachments.everyOf(enrolmentId),
    ]);
    return { sheet, lines, confirmations, report, works, released, attachments };
  }
}

export type RecordBeside = Awaited<ReturnType<RecordRows['of']>>;
