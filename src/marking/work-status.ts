import type { Transitions } from '#platform/transitions';

export const workStatuses = ['waiting', 'marking', 'reconciling', 'agreed', 'released'] as const;
export type WorkStatus = (typeof workStatuses)[number];
export type WorkAction = 'assign' | 'wait' | 'reconcile' | 'agree' | 'release';

/** Waiting: a place of a marker is vacant. Reconciling: the two markers disagree and talk. Agreed: the levels stand; released: the trainee sees them. */
export const workLife: Transitions<WorkStatus, WorkAction> = {
  assign: { from: ['waiting', 'marking'], to: 'marking' },
  wait: { from: ['waiting', 'marking', 'reconciling'], to: 'waiting' },
  reconcile: { from: ['marking'], to: 'reconciling' },
  agree: { from: ['marking', 'reconciling'], to: 'agreed' },
  release: { from: ['agreed'], to: 'released' },
};

export const workOutcomes = ['accepted', 'returned', 'not_accepted'] as const;
export type WorkOutcome = (typeof workOutcomes)[number];
