import type { CourseStanding, NextAct, StoredStanding, SubjectStanding } from './course-standing.js';
import { QUIZ_MINUTES } from './next-view.js';
import { sum } from './study-load.js';

/** The free times that people have between two counsellings, in minutes. */
export const slots = [5, 15, 30] as const;
export type Slot = (typeof slots)[number];

/** The slot that an address names, or null. */
export const readSlot = (value: unknown): Slot | null => slots.find((slot) => String(slot) === value) ?? null;

/** Something that can be done at once, with the minutes that are left of it. */
export interface Offer {
  readonly act: NextAct;
  readonly minutes: number;
  readonly started: boolean;
}

export interface Fitting {
  readonly offers: readonly Offer[];
  readonly minutes: number;
  /** Nothing fits: the first thing is begun, and goes on another time. */
  readonly partly: boolean;
}

/** What may be done next: what was begun first, then the subject one is in, then quizzes that only wait to be taken. */
export function openOffers({ missing, subjects }: CourseStanding, stored: StoredStanding): Offer[] {
  const lessons = (one: SubjectStanding | undefined, started: boolean): Offer[] => {
    const offers: Offer[] = [];
    for (const lesson of one?.subject.lessons ?? []) {
      const percent = stored.lessons[lesson.id] ?? 0;
      if (percent === 100 || percent > 0 !== started) continue;
      const minutes = Math.ceil((lesson.minutes * (100 - percent)) / 100);
      offers.push({ act: { kind: 'lesson', lesson }, minutes, started });
    }
    return offers;
  };
  const quizzes = missing
    .filter((one) => one.nextLesson === null)
    .map(({ subject }) => ({ act: { kind: 'quiz' as const, subject }, minutes: QUIZ_MINUTES, started: false }));
  const begun = subjects.flatMap((one) => lessons(one, true));
  const present = lessons(
    missing.find((one) => one.nextLesson !== null),
    false,
  );
  return [...begun, ...quizzes.slice(0, 1), ...present, ...quizzes.slice(1)];
}

/** Fills the slot in the order of the offers, without going over it. */
export function fitting(offers: readonly Offer[], slot: Slot): Fitting | null {
  const taken: Offer[] = [];
  for (const offer of offers) if (sum([...taken, offer].map(({ minutes }) => minutes)) <= slot) taken.push(offer);
  const first = offers[0];
  if (!first) return null;
  return taken.length > 0
    ? { offers: taken, minutes: sum(taken.map(({ minutes }) => minutes)), partly: false }
    : { offers: [first], minutes: first.minutes, partly: true };
}
