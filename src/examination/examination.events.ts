/** What this room announces; subject is the attempt, of `item.voided` the row that says so. */
export const examinationEvents = {
  attemptStarted: 'attempt.started',
  attemptSubmitted: 'attempt.submitted',
  attemptVoided: 'attempt.voided',
  attemptRescaled: 'attempt.rescaled',
  itemVoided: 'item.voided',
} as const;

/** `after` of `attempt.submitted`, whether the person or the clock ended the attempt. */
export interface AttemptSubmitted {
  readonly test: string;
  readonly passed: boolean;
  readonly percent: number;
  readonly timedOut: boolean;
}

/** Why a result became another one after it had been given. */
export type RescaleReason = 'item_voided' | 'point_granted';

/** `after` of `attempt.rescaled`; `before` holds the first four. */
export interface AttemptRescaled {
  readonly points: number;
  readonly maxPoints: number;
  readonly percent: number;
  readonly passed: boolean;
  readonly test: string;
  /** It was not passed before, and now it is. */
  readonly nowPasses: boolean;
}

/** `after` of `item.voided`: how many closed attempts held the item, and how many got another result. */
export interface ItemVoided {
  readonly versionId: number;
  readonly itemId: string;
  readonly held: number;
  readonly changed: number;
}
