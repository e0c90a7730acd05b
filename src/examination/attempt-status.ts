import type { Transitions } from '#platform/transitions';

export const attemptStatuses = ['started', 'submitted', 'timed_out', 'voided'] as const;
export type AttemptStatus = (typeof attemptStatuses)[number];
export type AttemptAction = 'submit' | 'time_out' | 'void';

export const attemptLife: Transitions<AttemptStatus, AttemptAction> = {
  submit: { from: ['started'], to: 'submitted' },
  time_out: { from: ['started'], to: 'timed_out' },
  void: { from: ['started', 'submitted', 'timed_out'], to: 'voided' },
};

/** What has a result. */
export const closedAttempts: readonly AttemptStatus[] = ['submitted', 'timed_out'];
