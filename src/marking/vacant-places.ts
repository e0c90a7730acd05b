import { FRESH_EYES } from './fresh-eyes.js';
import type { MarkerAssignmentStatus } from './marker-assignment-status.js';

interface Place {
  readonly ordinal: number;
  readonly status: MarkerAssignmentStatus;
}

/** Two places from the start; the third one when both have handed in and did not come to one level; the fourth when there is an appeal. */
export function vacantPlaces(assignments: readonly Place[], contested: readonly string[]): number[] {
  const standing = assignments.filter(({ status }) => status !== 'declined');
  const bothIn = standing.filter(({ ordinal, status }) => ordinal < 3 && status === 'handed_in').length === 2;
  const wanted = contested.length > 0 ? [FRESH_EYES] : bothIn ? [3] : [1, 2];
  return wanted.filter((place) => !standing.some(({ ordinal }) => ordinal === place));
}
