import { FEWEST_FOR_MARKER, type MarkerQuality } from './quality-report.js';

/** What an officer may rely on; words at `marking-quality.trust`. */
export type Trust = 'good' | 'watch' | 'act' | 'unknown';
/** What stands out, the most serious first; words at `marking-quality.findings`. */
export type Finding =
  | 'too_few'
  | 'drift_strict'
  | 'drift_lenient'
  | 'echo'
  | 'differs'
  | 'erratic'
  | 'strict'
  | 'lenient'
  | 'good';

export interface MarkerTrust {
  readonly trust: Trust;
  readonly finding: Finding;
  /** Of a hundred marks, how many were as good as the other marker's; rounded down. */
  readonly percent: number;
}

/** Fewer like the other's than this, and the two do not use the levels alike. */
const ALIKE_PERCENT = 80;
/** Mean-square above which marks are erratic: Linacre (2002), see rasch-fit-statistics.ts. */
const ERRATIC = 1.5;
/** Apart by this much, in levels, and by more than two standard errors. */
export const APART = 0.3;

/** How far the marks of a marker can be trusted. */
export function markerTrust({ works, marks, alike, severity, drift }: MarkerQuality): MarkerTrust {
  const percent = marks === 0 ? 0 : Math.floor((100 * alike) / marks);
  const said = (trust: Trust, finding: Finding): MarkerTrust => ({ trust, finding, percent });
  if (works < FEWEST_FOR_MARKER) return said('unknown', 'too_few');
  if (drift?.alarm && !drift.echo) return said('act', drift.alarm === 'low' ? 'drift_strict' : 'drift_lenient');
  if (percent < ALIKE_PERCENT) return said('act', 'differs');
  if (severity && severity.infit > ERRATIC) return said('watch', 'erratic');
  if (severity && Math.abs(severity.levels) >= APART && Math.abs(severity.measure) > 2 * severity.error)
    return said('watch', severity.levels < 0 ? 'strict' : 'lenient');
  return said('good', drift?.echo ? 'echo' : 'good');
}

export const trustTones = { good: 'success', watch: 'warning', act: 'error', unknown: 'neutral' } as const;
