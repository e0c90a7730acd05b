import { Injectable } from '@nestjs/common';
import { StopPracticeClock } from '#admissions/stop-practice-clock';
import { markingEvents } from '#marking/marking.events';
import type { Transaction } from '#platform/database/transaction';
import { AtOnce, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { PracticeReport } from './practice-report.entity.js';
import { hasDeadline } from './report-open.js';

/** Whoever appeals against a returned report loses no day of the next round: its days stand still until the appeal is decided. */
@Injectable()
@AtOnce(markingEvents.workContested)
export class OnWorkContested implements Subscriber {
  constructor(private readonly clock: StopPracticeClock) {}

  async handle(tx: Transaction, { subjectId: workId }: RecordedEvent): Promise<void> {
    const report = await tx.findOrNull(PracticeReport, { workId });
    if (report?.status === 'returned' && hasDeadline(report)) await this.clock.within(tx, report.enrolmentId);
  }
}
