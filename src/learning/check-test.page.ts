import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { poolOf } from '#curriculum/draw-items';
import { examinationPaths } from '#examination/examination.paths';
import { testRules } from '#examination/test-rules';
import { type AttemptSummary, testStanding } from '#examination/test-standing';
import type { CourseProgressOf } from './course-progress.js';
import type { SubjectStanding } from './course-standing.js';
import { learningPaths } from './learning.paths.js';
import { nextView } from './next-view.js';
import { attemptRows } from './test-page-parts.js';
import { windowView } from './window-view.js';

/** Before the check test: what is missing and the one act that comes closer to it, or the rules and the button. */
export function checkTestPage(
  enrolment: EnrolmentContext,
  { curriculum, standing }: CourseProgressOf,
  attempts: readonly AttemptSummary[],
  now: Date,
): object {
  const rules = testRules(enrolment, curriculum, 'check-test');
  const { open, passed, attemptsLeft, mayStartAt, obstacle } = testStanding(rules, attempts, now);
  const window = windowView(enrolment, now);
  const isLocked = standing.missing.length > 0;
  return {
    ...window,
    listHref: learningPaths.subjects,
    test: curriculum.blueprint('check-test').title,
    items: poolOf(curriculum.document, 'check-test').blueprint.items,
    minutesAllowed: rules.minutes,
    extraMinutes: rules.extraMinutes,
    minutesWithoutExtra: (rules.minutes ?? 0) - rules.extraMinutes,
    passPercent: rules.passPercent,
    attemptsAllowed: rules.attempts,
    attemptsLeft,
    passed,
    isLocked: isLocked && !passed,
    missingCount: standing.missing.length,
    next: isLocked ? nextView(standing.next) : null,
    conditions: standing.subjects.map(condition),
    continueHref: open && examinationPaths.attempt(open.id),
    mayStart: !isLocked && !open && obstacle === null && window.isOpen,
    noAttemptsLeft: obstacle === 'no_attempts_left',
    mayStartAt: obstacle === 'wait' ? mayStartAt : null,
    startHref: learningPaths.startCheckTest,
    attempts: attemptRows(attempts),
  };
}

const condition = ({ subject, lessonsDone, quizPassed, isComplete }: SubjectStanding) => ({
  id: subject.id,
  title: subject.title,
  href: learningPaths.subject(subject.id),
  lessonsDone,
  lessonsTotal: subject.lessons.length,
  quizPassed,
  isComplete,
});
