import { Injectable } from '@nestjs/common';
import { markingEvents } from '#marking/marking.events';
import type { Transaction } from '#platform/database/transaction';
import { AtOnce, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { next } from '#platform/transitions';
import { PracticeReport } from './practice-report.entity.js';
import { practiceReportLife } from './practice-report-status.js';

/** The first mark is set: the trainee sees that the report is being read. */
@Injectable()
@AtOnce(markingEvents.markingBegun)
export class OnMarkingBegun implements Subscriber {
  async handle(tx: Transaction, { subjectId: workId }: RecordedEvent): Promise<void> {
    const report = await tx.findOrNull(PracticeReport, { workId });
    if (report)
      await tx.update(
        PracticeReport,
        { id: report.id },
        { status: next(practiceReportLife, report.status, 'begin_marking') },
      );
  }
}
