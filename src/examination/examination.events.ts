/** What this room announces; subject is the attempt. */
export const examinationEvents = {
  attemptStarted: 'attempt.started',
  attemptSubmitted: 'attempt.submitted',
} as const;

/** `after` of `attempt.submitted`, whether the person or the clock ended the attempt. */
export interface AttemptSubmitted {
  readonly test: string;
  readonly passed: boolean;
  readonly percent: number;
  readonly timedOut: boolean;
}
