import type { Transitions } from '#platform/transitions';

export const accommodationStatuses = ['proposed', 'approved', 'declined', 'ended'] as const;
export type AccommodationStatus = (typeof accommodationStatuses)[number];
export type AccommodationAction = 'approve' | 'decline' | 'end';

export const accommodationLife: Transitions<AccommodationStatus, AccommodationAction> = {
  approve: { from: ['proposed'], to: 'approved' },
  decline: { from: ['proposed'], to: 'declined' },
  end: { from: ['approved'], to: 'ended' },
};
