import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { examinationPaths } from '#examination/examination.paths';
import { testRules } from '#examination/test-rules';
import { type AttemptSummary, testStanding } from '#examination/test-standing';
import { caseReviewPaths } from './case-review.paths.js';
import type { CaseReviewStanding } from './case-review-standing.js';

interface FinalTestReading {
  readonly enrolment: EnrolmentContext;
  readonly standing: CaseReviewStanding;
  readonly attempts: readonly AttemptSummary[];
  readonly curriculum: PublishedCurriculum;
  readonly now: Date;
}

/** What the final test asks, what still stands before it, and what came of it. */
export function finalTestPage({ enrolment, standing, attempts, curriculum, now }: FinalTestReading): object {
  const rules = testRules(enrolment, curriculum, 'final-test');
  const test = testStanding(rules, attempts, now);
  const inStage = enrolment.stage === 'case_review' && enrolment.status === 'active';
  const mayStart = inStage && standing.fulfilled && (test.open !== null || test.obstacle === null);
  return {
    rules,
    minutesWithoutExtra: (rules.minutes ?? 0) - rules.extraMinutes,
    standing,
    inStage,
    isSuspended: enrolment.status === 'suspended',
    items: curriculum.blueprint('final-test').items,
    passed: test.passed,
    attemptsLeft: test.attemptsLeft,
    noneLeft: !test.passed && test.obstacle === 'no_attempts_left',
    waitUntil: test.passed ? null : test.mayStartAt,
    mayStart,
    open: test.open !== null,
    action: caseReviewPaths.finalTestAttempts,
    sessionsHref: caseReviewPaths.sessions,
    attempts: attempts
      .filter(({ passed }) => passed !== null)
      .map((attempt) => ({ ...attempt, href: examinationPaths.result(attempt.id) })),
  };
}
