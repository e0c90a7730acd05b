import type { Subject } from '#curriculum/curriculum-document';
import { learningPaths } from './learning.paths.js';
import type { LessonProgressRow } from './learning.queries.js';

/** The lessons of a subject and its quiz, as the list beside a lesson shows them. */
export function lessonList(subject: Subject, rows: readonly LessonProgressRow[], current: string | null) {
  const percentOf = new Map(rows.map((row) => [row.lessonId, row.percent]));
  return {
    items: subject.lessons.map(({ id, title, minutes }) => {
      const percent = percentOf.get(id) ?? 0;
      return {
        title,
        minutes,
        percent,
        href: learningPaths.lesson(id),
        state: id === current ? 'current' : percent === 100 ? 'done' : 'todo',
      };
    }),
    quizHref: learningPaths.quiz(subject.id),
    quizState: rows[0]?.quizPassed ? 'done' : 'todo',
  };
}
