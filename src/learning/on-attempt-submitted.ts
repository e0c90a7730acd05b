import { Injectable } from '@nestjs/common';
import { AdvanceStage } from '#admissions/advance-stage';
import { EnrolmentsQueries } from '#admissions/enrolments.queries';
import type { Transaction } from '#platform/database/transaction';
import { AtOnce, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';

/** The passed check test opens the next stage, in the same transaction; also one that is passed only since it was rescaled. */
@AtOnce('attempt.submitted', 'attempt.rescaled')
@Injectable()
export class OnAttemptSubmitted implements Subscriber {
  constructor(
    private readonly enrolments: EnrolmentsQueries,
    private readonly advance: AdvanceStage,
  ) {}

  async handle(tx: Transaction, { enrolmentId, after }: RecordedEvent): Promise<void> {
    if (after?.['nowPasses'] === false) return;
    if (enrolmentId === null || after?.['test'] !== 'check-test' || after['passed'] !== true) return;
    const enrolment = await this.enrolments.context(enrolmentId, tx);
    if (enrolment?.stage === 'learning' && enrolment.status === 'active')
      await this.advance.within(tx, enrolmentId, 'pass_learning');
  }
}
