import { cusum, driftSince, usualCusum } from '#rater-statistics/cusum';
import type { MarkedTwice } from './agreement-of-pairs.js';
import { areAlike, type MarkingScale } from './marking-scale.js';
import type { BlindMarks } from './quality-marks.queries.js';
import { FEWEST_FOR_MARKER, type MarkerDrift, type QualityDocument } from './quality-report.js';

export interface Drifts {
  readonly rule: QualityDocument['drift'];
  readonly byMarker: ReadonlyMap<number, MarkerDrift>;
}

/** So many of the last works are drawn. */
const SHOWN = 60;
/** Below a tenth of a level nobody could tell markers apart. */
const LEAST_SIGMA = 0.1;

/**
 * For each marker the mean deviation of their levels from the agreed ones, settled work after settled work since they were cleared last.
 * Where two differ so little that the lower level stands by rule, it is measured against their middle: against the lower one, a marker
 * who becomes strict would never deviate, and the other would. What is watched is the distance from the mean of all; sigma is the
 * spread within markers, so that a strict one does not hide in it.
 */
export function driftOfMarkers(works: readonly MarkedTwice[], scale: MarkingScale): Drifts {
  const deviations = new Map<number, number[]>();
  for (const [first, second] of works)
    for (const [own, other] of [
      [first, second],
      [second, first],
    ] as const)
      if (own.agreed && own.sinceCleared) {
        const known = deviations.get(own.markerId) ?? [];
        known.push(meanDeviation(own, other, scale));
        deviations.set(own.markerId, known);
      }
  const all = [...deviations.values()].flat();
  if (all.length === 0) return { rule: null, byMarker: new Map() };
  const squares = [...deviations.values()].flatMap((own) => {
    const middle = mean(own);
    return own.map((value) => (value - middle) ** 2);
  });
  const target = mean(all);
  const sigma = Math.max(LEAST_SIGMA, Math.sqrt(mean(squares)));
  const byMarker = [...deviations]
    .filter(([, own]) => own.length >= FEWEST_FOR_MARKER)
    .map(([id, own]): [number, MarkerDrift] => [id, driftOf(own, target, sigma)]);
  return { rule: { target, sigma }, byMarker: new Map(byMarker) };
}

function driftOf(values: readonly number[], target: number, sigma: number): MarkerDrift {
  const points = cusum(values, { target, sigma, ...usualCusum });
  const shown = points.slice(-SHOWN);
  const since = driftSince(points);
  return {
    points: shown.map(({ high, low }) => ({ high: rounded(high), low: rounded(low) })),
    alarm: points.at(-1)?.alarm ?? null,
    since: since === null ? null : Math.max(0, since - (points.length - shown.length)),
  };
}

function meanDeviation(own: BlindMarks, other: BlindMarks, scale: MarkingScale): number {
  const deviations = Object.entries(own.levels).map(([criterion, level]) => {
    const second = other.levels[criterion] ?? level;
    return level - (areAlike(level, second, scale) ? (level + second) / 2 : (own.agreed?.[criterion] ?? level));
  });
  return mean(deviations);
}
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const rounded = (value: number): number => Math.round(value * 100) / 100;
