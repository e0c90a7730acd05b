import type { Lesson, Section } from '#curriculum/curriculum-document';
import type { Film } from '#curriculum/read-film';
import type { LessonProgressRow } from './learning.queries.js';
import { gapsIn, PARTS, partsSeen, type Stretch, secondsIn } from './stretches.js';

/** At which pace somebody reads who wants to understand; for saying how long something takes, never for counting. */
const UNHURRIED = 500;

export interface WhyOpen {
  readonly film: {
    readonly seen: number;
    readonly parts: number;
    readonly gaps: Stretch[];
    readonly minutes: number;
  } | null;
  readonly text: {
    readonly read: number;
    readonly total: number;
    readonly unread: Section[];
    readonly minutes: number;
  };
  /** The act that takes least time. */
  readonly act: 'watch' | 'read';
}

/** What is still missing in a lesson, on either of its two ways; null when nothing is. */
export function whyOpen(
  lesson: Lesson,
  film: Film | null,
  own: LessonProgressRow | undefined,
  threshold: number,
): WhyOpen | null {
  if (own?.completedAt) return null;
  const read = new Set(own?.sectionsRead);
  const unread = lesson.sections.filter(({ index }) => !read.has(index));
  const text = {
    ...{ read: lesson.sections.length - unread.length, total: lesson.sections.length, unread },
    minutes: Math.max(1, Math.ceil(unread.reduce((sum, { characters }) => sum + characters, 0) / UNHURRIED)),
  };
  if (!film) return { film, text, act: 'read' };
  const watched = watchedOf(own, film);
  const needed = Math.ceil((film.seconds * threshold) / 100) - secondsIn(watched);
  const minutes = Math.max(1, Math.ceil(needed / 60));
  return {
    film: { seen: partsSeen(watched, film.seconds), parts: PARTS, gaps: gapsIn(watched, film.seconds), minutes },
    text,
    act: minutes <= text.minutes ? 'watch' : 'read',
  };
}

/** What was watched of this very film; a film that was replaced since begins anew. */
export const watchedOf = (own: LessonProgressRow | undefined, film: Film): readonly Stretch[] =>
  own && (own.mediaVersion ?? film.version) === film.version ? own.watched : [];
