import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { NextStep } from '#admissions/next-step';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { AttemptsQueries } from '#examination/attempts.queries';
import { testRules } from '#examination/test-rules';
import { testStanding } from '#examination/test-standing';
import { Clock, instantInJapan } from '#platform/clock/clock';
import { caseReviewPaths } from './case-review.paths.js';
import { type CaseReviewStanding, CaseReviewStandings } from './case-review-standing.js';
import { ReviewDaysQueries } from './review-days.queries.js';

type Words = Pick<NextStep, 'headingKey' | 'headingValues' | 'labelKey' | 'href'>;

/** The next thing of stage 3: the next day to come to, an absence to make good, the final test; null outside the stage. */
@Injectable()
export class CaseReviewNextStep {
  constructor(
    private readonly standings: CaseReviewStandings,
    private readonly days: ReviewDaysQueries,
    private readonly attempts: AttemptsQueries,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
  ) {}

  async of(enrolment: EnrolmentContext): Promise<NextStep | null> {
    if (enrolment.stage !== 'case_review') return null;
    const standing = await this.standings.of(enrolment);
    const progress = { done: standing.attendedHalves, total: standing.halves };
    return standing.fulfilled ? this.test(enrolment, progress) : this.session(enrolment, standing, progress);
  }

  private async session(
    enrolment: EnrolmentContext,
    standing: CaseReviewStanding,
    progress: NextStep['progress'],
  ): Promise<NextStep> {
    const day = (await this.days.ofEnrolment(enrolment.id)).find(({ heldOn }) => heldOn >= this.clock.today());
    if (day) {
      const dueAt = instantInJapan(day.heldOn, '09:00');
      return {
        ...words('session', { venue: day.venue }, caseReviewPaths.session(day.id)),
        minutes: null,
        dueAt,
        progress,
      };
    }
    const name = standing.absentHalves > 0 ? 'makeUp' : 'waitForDays';
    return { ...words(name, {}, caseReviewPaths.sessions), minutes: null, dueAt: null, progress };
  }

  private async test(enrolment: EnrolmentContext, progress: NextStep['progress']): Promise<NextStep> {
    const rules = testRules(enrolment, await this.library.version(enrolment.curriculumVersionId), 'final-test');
    const { mayStartAt, obstacle } = testStanding(
      rules,
      await this.attempts.of(enrolment.id, 'final-test'),
      this.clock.now(),
    );
    const name = obstacle === 'no_attempts_left' ? 'noAttemptsLeft' : obstacle === 'wait' ? 'waitForTest' : 'finalTest';
    return { ...words(name, {}, caseReviewPaths.finalTest), minutes: rules.minutes, dueAt: mayStartAt, progress };
  }
}

const words = (name: string, headingValues: NextStep['headingValues'], href: string): Words => ({
  headingKey: `case-review.nextStep.${name}.heading`,
  labelKey: `case-review.nextStep.${name}.label`,
  headingValues,
  href,
});
