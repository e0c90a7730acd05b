import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { StartAttempt } from '#examination/start-attempt';
import type { Person } from '#platform/actor/actor';
import { conflict } from '#platform/problems';
import { caseReviewPaths } from './case-review.paths.js';
import { CaseReviewStandings } from './case-review-standing.js';

/** A trainee of stage 3 begins the final test; it opens with the attendance, and with nothing else. */
@Injectable()
export class TakeFinalTest {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly standings: CaseReviewStandings,
    private readonly start: StartAttempt,
  ) {}

  /** The attempt; an open one is gone on with. */
  async run(actor: Person): Promise<{ id: number }> {
    const enrolment = await this.enrolments.activeOf(actor);
    if (enrolment.stage !== 'case_review') throw conflict('case-review.not_in_stage', caseReviewPaths.finalTest);
    const { fulfilled } = await this.standings.of(enrolment);
    if (!fulfilled) throw conflict('case-review.attendance_not_fulfilled', caseReviewPaths.finalTest);
    return this.start.run(actor, { enrolment, test: 'final-test' });
  }
}
