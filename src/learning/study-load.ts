import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { QUIZ_MINUTES } from './next-view.js';

/** When how many minutes of study were done: the worth of what was completed, not the time that it took. */
export interface StudiedMinutes {
  readonly at: Date;
  readonly minutes: number;
}

/** What is stored of the way through stage 1: lessons with their percent and last instant (in seconds), tests with the instant they were passed. */
export interface StudyHistory {
  readonly lessons: readonly (readonly [id: string, percent: number, at: number])[];
  readonly passed: readonly { readonly test: string; readonly at: string }[];
}

/** All of stage 1 in minutes: the lessons, a quiz for each subject, the check test. */
export const minutesInAll = (curriculum: PublishedCurriculum, checkTestMinutes: number): number =>
  worthIn(curriculum).total + checkTestMinutes;

/** What somebody has done of it, oldest first. What the curriculum does not ask for counts nothing. */
export function studiedMinutes(
  curriculum: PublishedCurriculum,
  { lessons, passed }: StudyHistory,
  checkTestMinutes: number,
): StudiedMinutes[] {
  const worth = worthIn(curriculum).each;
  const worthOf = (test: string): number => (test === 'check-test' ? checkTestMinutes : (worth.get(test) ?? 0));
  return [
    ...lessons.map(([id, percent, at]) => ({
      at: new Date(at * 1000),
      minutes: ((worth.get(id) ?? 0) * percent) / 100,
    })),
    ...passed.map(({ test, at }) => ({ at: new Date(at), minutes: worthOf(test) })),
  ]
    .filter(({ minutes }) => minutes > 0)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

interface Worth {
  readonly each: ReadonlyMap<string, number>;
  readonly total: number;
}

const worths = new WeakMap<PublishedCurriculum, Worth>();

/** The minutes of each lesson and quiz: an edition is frozen, so they are laid out once. */
function worthIn(curriculum: PublishedCurriculum): Worth {
  const known = worths.get(curriculum);
  if (known) return known;
  const each = new Map(
    curriculum.writtenSubjects.flatMap(({ id, lessons }): [string, number][] => [
      [`quiz:${id}`, QUIZ_MINUTES],
      ...lessons.map((lesson): [string, number] => [lesson.id, lesson.minutes]),
    ]),
  );
  const worth = { each, total: sum([...each.values()]) };
  worths.set(curriculum, worth);
  return worth;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
