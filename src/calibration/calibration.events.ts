/** What this room announces; subject is the calibration. */
export const calibrationEvents = {
  calibrationStarted: 'calibration.started',
  /** After: { status, agreementPercent, straddles }. */
  calibrationFinished: 'calibration.finished',
} as const;
