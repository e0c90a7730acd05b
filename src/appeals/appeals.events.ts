import type { WorkOutcome } from '#marking/work-status';
import type { AppealStatus } from './appeal-status.js';

/** What this room announces; subject is the appeal. */
export const appealsEvents = {
  appealLodged: 'appeal.lodged',
  appealDecided: 'appeal.decided',
  workAppealLodged: 'work_appeal.lodged',
  workAppealDecided: 'work_appeal.decided',
  /** Subject is the extension. After: { attemptId, workId, until }. */
  extensionRequested: 'appeal_extension.requested',
  extensionApproved: 'appeal_extension.approved',
  extensionDeclined: 'appeal_extension.declined',
  /** The office named who marks anew. */
  freshEyesNamed: 'fresh_eyes.named',
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

/** `after` of `work_appeal.lodged`. */
export interface WorkAppealLodged {
  readonly workId: number;
  readonly criteria: readonly string[];
}

/** `after` of `work_appeal.decided`: what stands now, and the levels that rose. */
export interface WorkAppealDecided {
  readonly workId: number;
  readonly status: AppealStatus;
  readonly outcome: WorkOutcome | null;
  readonly raised: Readonly<Record<string, number>>;
}
