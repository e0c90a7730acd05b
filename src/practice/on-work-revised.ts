import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AdvanceStage } from '#admissions/advance-stage';
import { EnrolmentsQueries } from '#admissions/enrolments.queries';
import { markingEvents } from '#marking/marking.events';
import type { Transaction } from '#platform/database/transaction';
import { AtOnce, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { next } from '#platform/transitions';
import { PracticeEntry } from '#practice-log/practice-entry.entity';
import { practiceEntryLife } from '#practice-log/practice-entry-status';
import { practiceEvents } from './practice.events.js';
import { PracticeReport } from './practice-report.entity.js';
import { practiceReportLife } from './practice-report-status.js';

/** An appeal made an accepted report of one that had come back or ended: its evidence is kept, and the next stage opens. An appeal only helps, so nothing goes the other way. */
@Injectable()
@AtOnce(markingEvents.workRevised)
export class OnWorkRevised implements Subscriber {
  constructor(
    private readonly advance: AdvanceStage,
    private readonly enrolments: EnrolmentsQueries,
  ) {}

  async handle(tx: Transaction, { subjectId: workId, after }: RecordedEvent): Promise<void> {
    const report = await tx.findOrNull(PracticeReport, { workId });
    if (!report || after?.['changed'] !== true || after['outcome'] !== 'accepted') return;
    const { id, enrolmentId, entryIds } = report;
    const status = next(practiceReportLife, report.status, 'accept');
    await tx.update(PracticeReport, { id }, { status, rowVersion: report.rowVersion + 1 });
    // A returned report had given its entries back: those that are still as their supervisor confirmed them are evidence again.
    const evidence = next(practiceEntryLife, 'confirmed', 'choose');
    const frozen = next(practiceEntryLife, evidence, 'freeze');
    await tx.update(PracticeEntry, { id: In(entryIds), enrolmentId, status: 'confirmed' }, { status: frozen });
    await tx.record({
      name: practiceEvents.reportAccepted,
      subjectId: id,
      enrolmentId,
      before: { status: report.status },
      after: { status, round: report.round },
    });
    const enrolment = await this.enrolments.context(enrolmentId, tx);
    if (enrolment?.status === 'active' && enrolment.stage === 'practice')
      await this.advance.within(tx, enrolmentId, 'pass_practice');
  }
}
