import type { Transitions } from '#platform/transitions';

export const markerAssignmentStatuses = ['assigned', 'marking', 'handed_in', 'declined'] as const;
export type MarkerAssignmentStatus = (typeof markerAssignmentStatuses)[number];
export type MarkerAssignmentAction = 'mark' | 'hand_in' | 'take_back' | 'decline';

export const markerAssignmentLife: Transitions<MarkerAssignmentStatus, MarkerAssignmentAction> = {
  mark: { from: ['assigned', 'marking'], to: 'marking' },
  hand_in: { from: ['assigned', 'marking'], to: 'handed_in' },
  take_back: { from: ['handed_in'], to: 'marking' },
  decline: { from: ['assigned', 'marking'], to: 'declined' },
};

/** Why a marker steps back. */
export const declineReasons = ['same_workplace', 'acquainted', 'recognised', 'no_capacity', 'illness'] as const;
export type DeclineReason = (typeof declineReasons)[number];
/** Why a place was given up: by its marker, or because the office gave it to somebody else. */
export type EndReason = DeclineReason | 'absence' | 'conflict' | 'office';

/** What still waits for the marker. */
export const openAssignments: readonly MarkerAssignmentStatus[] = ['assigned', 'marking'];
