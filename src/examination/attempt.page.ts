import { randomBytes } from 'node:crypto';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { questionForPage } from '#curriculum/question-for-page';
import { clockTime } from '#platform/locale/dates';
import type { Language } from '#platform/locale/languages';
import type { AttemptDetail } from './attempts.queries.js';
import { examinationPaths } from './examination.paths.js';
import { questionView } from './question-view.js';
import { ALL, itemsOfPage, pagesOf, QUESTIONS_PER_PAGE } from './sent-answers.js';
import { testHeading } from './test-heading.js';
import { testRules } from './test-rules.js';
import { timeAllowed, timeLeft } from './time-left.js';

export interface Reading {
  readonly curriculum: PublishedCurriculum;
  readonly attempt: AttemptDetail;
  readonly language: Language;
  readonly now: Date;
}

/** All questions, or one page of them. */
export function attemptPage({ curriculum, attempt, language, now }: Reading, page: number | null): object {
  const responses = new Map(attempt.answers.map((answer) => [answer.item, answer.response]));
  const first = page === null ? 1 : (page - 1) * QUESTIONS_PER_PAGE + 1;
  const items = itemsOfPage(attempt.itemIds, page);
  const pages = pagesOf(attempt.itemIds);
  const saved = attempt.answers
    .map((answer) => answer.savedAt)
    .sort()
    .at(-1);
  return {
    ...testHeading(curriculum, attempt.test, language),
    ...timeLeft(attempt, now),
    ...timeAllowed(attempt, testRules(attempt, curriculum, attempt.test)),
    page: page ?? ALL,
    first,
    last: first + items.length - 1,
    total: attempt.itemIds.length,
    mayBePaged: pages > 1 && page === null,
    isPaged: pages > 1 && page !== null,
    isFirst: page === 1,
    isLast: page === pages,
    endsInReview: pages > 1,
    allHref: examinationPaths.attempt(attempt.id),
    pagedHref: examinationPaths.attempt(attempt.id, 1),
    resultHref: examinationPaths.result(attempt.id),
    answeredCount: attempt.answers.length,
    overview: attempt.itemIds.map((id, index) => ({ position: index + 1, answered: responses.has(id) })),
    version: attempt.rowVersion,
    writer: randomBytes(9).toString('base64url'),
    draftKey: `attempt-${attempt.id}`,
    savedAt: saved ? clockTime(saved) : null,
    answersHref: examinationPaths.answers(attempt.id),
    submissionHref: examinationPaths.submission(attempt.id),
    questions: items.map((id, index) =>
      questionView(questionForPage(curriculum.question(id), attempt.seed, responses.get(id)), first + index),
    ),
  };
}

/** What is answered and what is not, before the attempt is handed in. */
export function reviewPage({ curriculum, attempt, language, now }: Reading): object {
  const answered = new Set(attempt.answers.map((answer) => answer.item));
  const open = attempt.itemIds.filter((id) => !answered.has(id)).length;
  return {
    ...testHeading(curriculum, attempt.test, language),
    ...timeLeft(attempt, now),
    total: attempt.itemIds.length,
    open,
    submissionHref: examinationPaths.submission(attempt.id),
    backHref: examinationPaths.attempt(attempt.id),
    questions: attempt.itemIds.map((id, index) => ({
      position: index + 1,
      answered: answered.has(id),
      href: `${examinationPaths.attempt(attempt.id)}#question-${index + 1}`,
    })),
  };
}
