import { readTestId } from '#curriculum/blueprint';
import { coursePaths } from '#curriculum/course-paths';
import { markResponse } from '#curriculum/mark-response';
import { plainText } from '#curriculum/plain-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { questionForReview } from '#curriculum/question-for-review';
import type { Language } from '#platform/locale/languages';
import type { AttemptDetail } from './attempts.queries.js';
import { competencyShares } from './competency-shares.js';
import { testHeading } from './test-heading.js';
import { testRules } from './test-rules.js';

/** What came of an attempt. A quiz teaches: right answers and reasons. A test keeps its items secret and says what to look at again. */
export function resultPage(curriculum: PublishedCurriculum, attempt: AttemptDetail, language: Language): object {
  const { use } = readTestId(attempt.test);
  const responses = new Map(attempt.answers.map((answer) => [answer.item, answer.response]));
  const items = attempt.itemIds.map((id) => curriculum.question(id));
  const marks = items.map((item) => ({
    competency: item.competency,
    points: markResponse(item, responses.get(item.id) ?? null).points,
  }));
  const missed = new Set(items.filter((_, index) => (marks[index]?.points ?? 0) < 1).map((item) => item.lesson));
  return {
    ...testHeading(curriculum, attempt.test, language),
    use,
    draftKey: `attempt-${attempt.id}`,
    isPassed: attempt.passed === true,
    meaningKey: `examination.result.means.${use}.${attempt.passed ? 'passed' : 'failed'}`,
    isTimedOut: attempt.status === 'timed_out',
    percent: attempt.percent ?? 0,
    points: attempt.points ?? 0,
    total: attempt.maxPoints,
    passPercent: testRules(attempt, curriculum, attempt.test).passPercent,
    submittedAt: attempt.submittedAt,
    competencies: competencyShares(marks).map(({ competency, percent, items: count }) => {
      const { short } = curriculum.competency(competency);
      return { id: competency, short, shortText: plainText(short, language), percent, count };
    }),
    lessons: curriculum.lessonsInOrder
      .filter((lesson) => missed.has(lesson.id))
      .map(({ id, title, minutes }) => ({ title, minutes, href: coursePaths.lesson(id) })),
    questions: use === 'quiz' ? items.map((item, index) => reviewed(curriculum, item.id, responses, index + 1)) : [],
  };
}

function reviewed(
  curriculum: PublishedCurriculum,
  id: string,
  responses: ReadonlyMap<string, AttemptDetail['answers'][number]['response']>,
  position: number,
): object {
  const question = curriculum.question(id);
  const review = questionForReview(question, responses.get(id) ?? null);
  const lesson = curriculum.lesson(review.lesson);
  return {
    ...review,
    position,
    isPartly: review.points > 0 && !review.isRight,
    asksForPlaces: question.type === 'ordering' || question.type === 'matching',
    lesson: { title: lesson.title, href: coursePaths.lesson(lesson.id) },
  };
}
