import type { MarkerAssignmentStatus } from './marker-assignment-status.js';

interface Place {
  readonly ordinal: number;
  readonly status: MarkerAssignmentStatus;
}

/** Two places from the start; the third one when both have handed in and did not come to one level. */
export function vacantPlaces(assignments: readonly Place[]): number[] {
  const standing = assignments.filter(({ status }) => status !== 'declined');
  const bothIn = standing.filter(({ ordinal, status }) => ordinal < 3 && status === 'handed_in').length === 2;
  return (bothIn ? [3] : [1, 2]).filter((place) => !standing.some(({ ordinal }) => ordinal === place));
}
