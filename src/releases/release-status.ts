import type { Transitions } from '#platform/transitions';

export const plannedReleaseStatuses = ['planned', 'released', 'taken_back', 'left_out'] as const;
export type PlannedReleaseStatus = (typeof plannedReleaseStatuses)[number];
export type PlannedReleaseAction = 'release' | 'take_back';

/** Planned: nobody is told yet, and it can be taken back. Left out: it was no longer what the preview had shown. */
export const plannedReleaseLife: Transitions<PlannedReleaseStatus, PlannedReleaseAction> = {
  release: { from: ['planned'], to: 'released' },
  take_back: { from: ['planned'], to: 'taken_back' },
};

/** Why a result that stood in the preview does not go out with the others. */
export const leftReasons = ['already', 'changed'] as const;
export type LeftReason = (typeof leftReasons)[number];
