import { Injectable } from '@nestjs/common';
import { AdvanceStage } from '#admissions/advance-stage';
import { EnrolmentsQueries } from '#admissions/enrolments.queries';
import { markingEvents } from '#marking/marking.events';
import type { WorkOutcome } from '#marking/work-status';
import type { Transaction } from '#platform/database/transaction';
import { AtOnce, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { next } from '#platform/transitions';
import { PracticeEntry } from '#practice-log/practice-entry.entity';
import { practiceEntryLife } from '#practice-log/practice-entry-status';
import { GiveRoundTime } from './give-round-time.js';
import { practiceEvents } from './practice.events.js';
import { PracticeReport } from './practice-report.entity.js';
import { practiceReportLife } from './practice-report-status.js';

const ANSWERS = {
  accepted: { report: 'accept', entries: 'freeze', event: practiceEvents.reportAccepted },
  returned: { report: 'return', entries: 'unchoose', event: practiceEvents.reportReturned },
  not_accepted: { report: 'not_accept', entries: 'freeze', event: practiceEvents.reportNotAccepted },
} as const satisfies Record<WorkOutcome, object>;

/** The marks of a report stand: it is accepted (and the next stage opens), goes back to be mended, or ends here. */
@Injectable()
@AtOnce(markingEvents.workReleased)
export class OnWorkReleased implements Subscriber {
  constructor(
    private readonly advance: AdvanceStage,
    private readonly enrolments: EnrolmentsQueries,
    private readonly rounds: GiveRoundTime,
  ) {}

  async handle(tx: Transaction, { subjectId: workId, after }: RecordedEvent): Promise<void> {
    const report = await tx.findOrNull(PracticeReport, { workId });
    if (!report) return;
    const outcome = after?.['outcome'] as WorkOutcome;
    const answer = ANSWERS[outcome];
    const { id, enrolmentId } = report;
    const status = next(practiceReportLife, report.status, answer.report);
    const resubmitBy = outcome === 'returned' ? await this.rounds.within(tx, enrolmentId) : null;
    await tx.update(PracticeReport, { id }, { status, resubmitBy, rowVersion: report.rowVersion + 1 });
    await tx.update(
      PracticeEntry,
      { enrolmentId, status: 'evidence' },
      { status: next(practiceEntryLife, 'evidence', answer.entries) },
    );
    await tx.record({
      name: answer.event,
      subjectId: id,
      enrolmentId,
      before: { status: report.status },
      after: { status, round: report.round },
    });
    // Who left or rests keeps the result; a stage opens only for somebody who is on the course.
    const enrolment = await this.enrolments.context(enrolmentId, tx);
    if (outcome === 'accepted' && enrolment?.status === 'active' && enrolment.stage === 'practice')
      await this.advance.within(tx, enrolmentId, 'pass_practice');
  }
}
