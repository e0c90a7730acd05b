import { Injectable } from '@nestjs/common';
import { AdvanceStage } from '#admissions/advance-stage';
import { Enrolment } from '#admissions/enrolment.entity';
import { EnrolmentsQueries } from '#admissions/enrolments.queries';
import { AttemptsQueries } from '#examination/attempts.queries';
import type { Transaction } from '#platform/database/transaction';
import { CaseReviewStandings } from './case-review-standing.js';

/** Stage 3 is passed with attendance and final test, whichever of the two comes last. Anything less changes nothing. */
@Injectable()
export class PassCaseReview {
  constructor(
    private readonly enrolments: EnrolmentsQueries,
    private readonly standings: CaseReviewStandings,
    private readonly attempts: AttemptsQueries,
    private readonly advance: AdvanceStage,
  ) {}

  async within(tx: Transaction, enrolmentId: number): Promise<void> {
    // Locked before anything is read: of a test and an attendance recorded at the same moment, the later one sees the other.
    await tx.find(Enrolment, { id: enrolmentId });
    const enrolment = await this.enrolments.context(enrolmentId, tx);
    if (enrolment?.stage !== 'case_review' || enrolment.status !== 'active') return;
    if (!(await this.standings.of(enrolment, tx)).fulfilled) return;
    if (!(await this.attempts.passedTests(enrolmentId, tx)).includes('final-test')) return;
    await this.advance.within(tx, enrolmentId, 'pass_case_review');
  }
}
