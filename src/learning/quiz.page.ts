import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { Subject } from '#curriculum/curriculum-document';
import { plainText } from '#curriculum/plain-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { examinationPaths } from '#examination/examination.paths';
import { testRules } from '#examination/test-rules';
import { type AttemptSummary, testStanding } from '#examination/test-standing';
import type { Language } from '#platform/locale/languages';
import { learningPaths } from './learning.paths.js';
import { attemptRows } from './test-page-parts.js';
import { windowView } from './window-view.js';

interface Reading {
  readonly enrolment: EnrolmentContext;
  readonly curriculum: PublishedCurriculum;
  readonly subject: Subject;
  readonly attempts: readonly AttemptSummary[];
  readonly language: Language;
  readonly now: Date;
}

/** Before a quiz: what awaits, what was tried, and the button. */
export function quizPage({ enrolment, curriculum, subject, attempts, language, now }: Reading): object {
  const test = `quiz:${subject.id}` as const;
  const rules = testRules(enrolment, curriculum, test);
  const { open, passed, mayStartAt, obstacle } = testStanding(rules, attempts, now);
  return {
    ...windowView(enrolment, now),
    titleValues: { subject: plainText(subject.title, language) },
    subject: { id: subject.id, title: subject.title, href: learningPaths.subject(subject.id) },
    listHref: learningPaths.subjects,
    test: curriculum.blueprint(test).title,
    items: curriculum.blueprint(test).items,
    passPercent: rules.passPercent,
    passed,
    onward: passed ? onwardFrom(curriculum, subject) : null,
    mayStartAt: obstacle === 'wait' ? mayStartAt : null,
    continueHref: open && examinationPaths.attempt(open.id),
    startHref: learningPaths.startQuiz(subject.id),
    attempts: attemptRows(attempts),
  };
}

/** After a quiz that is passed: the next subject, and after the last one the check test. */
function onwardFrom({ writtenSubjects }: PublishedCurriculum, { id }: Subject): object {
  const next = writtenSubjects[writtenSubjects.findIndex((one) => one.id === id) + 1];
  return next
    ? { kind: 'subject', href: learningPaths.subject(next.id) }
    : { kind: 'check', href: learningPaths.checkTest };
}
