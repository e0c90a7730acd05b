import { readTestId } from '#curriculum/blueprint';
import { coursePaths } from '#curriculum/course-paths';
import { markResponse } from '#curriculum/mark-response';
import { plainText } from '#curriculum/plain-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Language } from '#platform/locale/languages';
import type { AttemptDetail } from './attempts.queries.js';
import { competencyShares } from './competency-shares.js';
import { examinationPaths } from './examination.paths.js';
import { reviewedView } from './reviewed-view.js';
import { type Adjustments, scoreOf } from './score.js';
import { testHeading } from './test-heading.js';
import { testRules } from './test-rules.js';

interface Reading {
  readonly curriculum: PublishedCurriculum;
  readonly attempt: AttemptDetail;
  readonly adjustments: Adjustments;
  readonly language: Language;
}

/** What came of an attempt. A quiz teaches: right answers and reasons. A test keeps its items secret and says what to look at again. */
export function resultPage({ curriculum, attempt, adjustments, language }: Reading): object {
  const { use } = readTestId(attempt.test);
  const responses = new Map(attempt.answers.map((answer) => [answer.item, answer.response]));
  const items = attempt.itemIds.map((id) => curriculum.question(id));
  const marks = items.map((item) => ({
    item: item.id,
    competency: item.competency,
    lesson: item.lesson,
    points: adjustments.granted.has(item.id) ? 1 : markResponse(item, responses.get(item.id) ?? null).points,
  }));
  const leftOut = new Set(scoreOf(marks, adjustments).leftOut);
  const counted = marks.filter(({ item }) => !leftOut.has(item));
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
    leftOutCount: leftOut.size,
    grantedCount: adjustments.granted.size,
    passPercent: testRules(attempt, curriculum, attempt.test).passPercent,
    submittedAt: attempt.submittedAt,
    competencies: areas(curriculum, counted, language),
    appealHref: use === 'quiz' ? null : examinationPaths.appeal(attempt.id),
    questions:
      use === 'quiz'
        ? items.map((item, index) =>
            reviewedView(curriculum, item, responses.get(item.id) ?? null, {
              position: index + 1,
              leftOut: leftOut.has(item.id),
              reader: 'own',
            }),
          )
        : [],
  };
}

interface Mark {
  readonly competency: string;
  readonly lesson: string;
  readonly points: number;
}

/** Each competency with its share, and the lessons behind what went wrong there. */
const areas = (curriculum: PublishedCurriculum, marks: readonly Mark[], language: Language) =>
  competencyShares(marks).map(({ competency, percent, items: count }) => {
    const { short } = curriculum.competency(competency);
    const missed = new Set(
      marks.filter((mark) => mark.competency === competency && mark.points < 1).map(({ lesson }) => lesson),
    );
    return {
      id: competency,
      short,
      shortText: plainText(short, language),
      percent,
      count,
      lessons: curriculum.lessonsInOrder
        .filter((lesson) => missed.has(lesson.id))
        .map(({ id, title, minutes }) => ({ title, minutes, href: coursePaths.lesson(id) })),
    };
  });
