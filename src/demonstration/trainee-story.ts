import { dayInJapan, instantInJapan } from '#platform/clock/clock';
import type { Chance } from './chance.js';
import type { CohortPlan, Fate } from './cohort-plans.js';
import type { InventedPerson } from './invented-people.js';

/** One person's way through one cohort, with what is learnt on the way (ids). */
export interface TraineeStory {
  /** Keeps the steps of this person in their order. */
  readonly lane: string;
  readonly who: InventedPerson;
  readonly cohort: CohortPlan;
  readonly fate: Fate;
  readonly chance: Chance;
  readonly organisationId: number;
  /** 0.4 (weak) to 1 (strong): answers and marks follow from it. */
  readonly skill: number;
  /** A person of the cast where one plays this part. */
  personId: number | null;
  applicationId: number;
  enrolmentId: number;
}

/** The trainee left before the end, at about this part (0–1) of the stage. */
export const leavesIn = (story: TraineeStory, stage: Fate['reaches']): boolean =>
  story.fate.leaves !== undefined && story.fate.reaches === stage;

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A span of days in Japan as instants: from the morning of the first to the evening of the last. */
export const timeline = ([from, to]: readonly [string, string]): [number, number] => [
  Date.parse(`${from}T09:00:00+09:00`),
  Date.parse(`${to}T20:00:00+09:00`),
];

/** The same day in Japan at an hour at which people study, between half past eight and eight in the evening; earlier stays earlier. */
export function awake(instant: number): number {
  const midnight = instantInJapan(dayInJapan(new Date(instant))).getTime();
  return Math.round(midnight + (8.5 + (11.5 * (instant - midnight)) / DAY) * HOUR);
}
