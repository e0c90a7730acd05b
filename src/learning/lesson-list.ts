import type { Subject } from '#curriculum/curriculum-document';
import { learningPaths } from './learning.paths.js';
import type { LessonProgressRow } from './learning.queries.js';

/** The lessons of a subject and its quiz, as the list beside a lesson shows them; before the window opens none of them leads anywhere. */
export function lessonList(
  subject: Subject,
  rows: readonly LessonProgressRow[],
  { current, isNotOpen }: { readonly current: string | null; readonly isNotOpen: boolean },
) {
  const percentOf = new Map(rows.map((row) => [row.lessonId, row.percent]));
  return {
    items: subject.lessons.map(({ id, title, minutes }) => {
      const percent = percentOf.get(id) ?? 0;
      return {
        title,
        minutes,
        percent,
        href: learningPaths.lesson(id),
        state: isNotOpen ? 'locked' : id === current ? 'current' : percent === 100 ? 'done' : 'todo',
      };
    }),
    quizHref: learningPaths.quiz(subject.id),
    quizState: isNotOpen ? 'locked' : rows[0]?.quizPassed ? 'done' : 'todo',
  };
}
