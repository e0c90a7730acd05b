import type { Transitions } from '#platform/transitions';

export const calibrationStatuses = ['open', 'passed', 'failed'] as const;
export type CalibrationStatus = (typeof calibrationStatuses)[number];
export type CalibrationAction = 'pass' | 'fail';

/** Open while samples are marked; the last one decides. Whoever fails begins another with other samples. */
export const calibrationLife: Transitions<CalibrationStatus, CalibrationAction> = {
  pass: { from: ['open'], to: 'passed' },
  fail: { from: ['open'], to: 'failed' },
};
