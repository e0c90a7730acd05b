import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { AtOnce, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { PassCaseReview } from './pass-case-review.js';

/** A passed final test may be what was missing to pass stage 3; also one that is passed only since it was rescaled. */
@AtOnce('attempt.submitted', 'attempt.rescaled')
@Injectable()
export class CaseReviewOnAttemptSubmitted implements Subscriber {
  constructor(private readonly pass: PassCaseReview) {}

  async handle(tx: Transaction, event: RecordedEvent): Promise<void> {
    const isPassedFinalTest =
      event.after?.['test'] === 'final-test' && event.after['passed'] === true && event.after['nowPasses'] !== false;
    if (isPassedFinalTest && event.enrolmentId !== null) await this.pass.within(tx, event.enrolmentId);
  }
}
