import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { QUIZ_MINUTES } from './next-view.js';

/** When how many minutes of study were done: the worth of what was completed, not the time that it took. */
export interface StudiedMinutes {
  readonly at: Date;
  readonly minutes: number;
}

/** What is stored of the way through stage 1: lessons with their percent and last instant, tests with the instant they were passed. */
export interface StudyHistory {
  readonly lessons: readonly { readonly id: string; readonly percent: number; readonly at: string }[];
  readonly passed: readonly { readonly test: string; readonly at: string }[];
}

/** All of stage 1 in minutes: the lessons, a quiz for each subject, the check test. */
export function minutesInAll({ writtenSubjects }: PublishedCurriculum, checkTestMinutes: number): number {
  const lessons = writtenSubjects.flatMap((subject) => subject.lessons);
  return sum(lessons.map(({ minutes }) => minutes)) + writtenSubjects.length * QUIZ_MINUTES + checkTestMinutes;
}

/** What somebody has done of it, oldest first. What the curriculum does not ask for counts nothing. */
export function studiedMinutes(
  { writtenSubjects }: PublishedCurriculum,
  { lessons, passed }: StudyHistory,
  checkTestMinutes: number,
): StudiedMinutes[] {
  const worth = new Map<string, number>([['check-test', checkTestMinutes]]);
  for (const subject of writtenSubjects) {
    worth.set(`quiz:${subject.id}`, QUIZ_MINUTES);
    for (const { id, minutes } of subject.lessons) worth.set(id, minutes);
  }
  return [
    ...lessons.map(({ id, percent, at }) => ({ at: new Date(at), minutes: ((worth.get(id) ?? 0) * percent) / 100 })),
    ...passed.map(({ test, at }) => ({ at: new Date(at), minutes: worth.get(test) ?? 0 })),
  ]
    .filter(({ minutes }) => minutes > 0)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
