import type { Transitions } from '#platform/transitions';

export const reconciliationStatuses = ['open', 'settled', 'passed_on'] as const;
export type ReconciliationStatus = (typeof reconciliationStatuses)[number];
export type ReconciliationAction = 'settle' | 'pass_on';

/** Settled: the two came to a level in every criterion. Passed on: a third marker decides what is left. */
export const reconciliationLife: Transitions<ReconciliationStatus, ReconciliationAction> = {
  settle: { from: ['open'], to: 'settled' },
  pass_on: { from: ['open'], to: 'passed_on' },
};
