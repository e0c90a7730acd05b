import { Injectable } from '@nestjs/common';
import { StopPracticeClock } from '#admissions/stop-practice-clock';
import { markingEvents } from '#marking/marking.events';
import type { Transaction } from '#platform/database/transaction';
import { AtOnce, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { PracticeReport } from './practice-report.entity.js';

/** An appeal is decided: the days of the next round run on with those that were left, if there is a next round. */
@Injectable()
@AtOnce(markingEvents.contestEnded)
export class OnContestEnded implements Subscriber {
  constructor(private readonly clock: StopPracticeClock) {}

  async handle(tx: Transaction, { subjectId: workId, after }: RecordedEvent): Promise<void> {
    const report = await tx.findOrNull(PracticeReport, { workId });
    if (!report) return;
    const { id, enrolmentId, rowVersion } = report;
    const resubmitBy = await this.clock.end(tx, enrolmentId, after?.['outcome'] === 'returned');
    if (resubmitBy) await tx.update(PracticeReport, { id }, { resubmitBy, rowVersion: rowVersion + 1 });
  }
}
