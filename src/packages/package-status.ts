import type { Transitions } from '#platform/transitions';

/** Prepared: only the office and the agency see it. Withdrawn: no longer to be opened; what it reported stays. */
export const packageStatuses = ['prepared', 'offered', 'withdrawn'] as const;
export type PackageStatus = (typeof packageStatuses)[number];
export type PackageAction = 'offer' | 'withdraw';

export const packageLife: Transitions<PackageStatus, PackageAction> = {
  offer: { from: ['prepared', 'offered', 'withdrawn'], to: 'offered' },
  withdraw: { from: ['offered'], to: 'withdrawn' },
};

/** To whom a package is offered: to every cohort, also later ones, or to those that are named. */
export const audiences = ['all', 'chosen'] as const;
export type Audience = (typeof audiences)[number];
