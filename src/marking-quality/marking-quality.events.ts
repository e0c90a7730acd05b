/** What this room announces. */
export const markingQualityEvents = {
  /** Subject is the marker; after: { side }. */
  driftDetected: 'drift.detected',
} as const;
