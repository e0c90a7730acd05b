import type { LocalizedText } from '#curriculum/localized-text';
import type { NextAct } from './course-standing.js';
import { learningPaths } from './learning.paths.js';

/** How long a quiz takes, roughly; the checker of the curriculum counts with the same. */
export const QUIZ_MINUTES = 10;

/** The next act as pages of this room show it; null when there is none left. */
export interface NextView {
  readonly kind: NextAct['kind'];
  readonly href: string;
  readonly subject: string | null;
  readonly title: LocalizedText | null;
  readonly minutes: number | null;
}

export function nextView(act: NextAct | null): NextView | null {
  if (!act) return null;
  if (act.kind === 'lesson')
    return {
      kind: 'lesson',
      href: learningPaths.lesson(act.lesson.id),
      subject: act.lesson.subject,
      title: act.lesson.title,
      minutes: act.lesson.minutes,
    };
  if (act.kind === 'quiz')
    return {
      kind: 'quiz',
      href: learningPaths.quiz(act.subject.id),
      subject: act.subject.id,
      title: act.subject.title,
      minutes: QUIZ_MINUTES,
    };
  return { kind: 'check-test', href: learningPaths.checkTest, subject: null, title: null, minutes: null };
}
