import type { AppealStatus } from './appeal-status.js';

/** What this room announces; subject is the appeal. */
export const appealsEvents = {
  appealLodged: 'appeal.lodged',
  appealDecided: 'appeal.decided',
} as const;

/** `after` of `appeal.lodged`. */
export interface AppealLodged {
  readonly attemptId: number;
  readonly itemIds: readonly string[];
}

/** `after` of `appeal.decided`; the items are those that were voided or granted, none where the appeal was dismissed. */
export interface AppealDecided {
  readonly attemptId: number;
  readonly status: AppealStatus;
  readonly itemIds: readonly string[];
}
