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
    mayStartAt: obstacle === 'wait' ? mayStartAt : null,
    continueHref: open && examinationPaths.attempt(open.id),
    startHref: learningPaths.startQuiz(subject.id),
    attempts: attemptRows(attempts),
  };
}
