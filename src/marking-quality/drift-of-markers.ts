import { cusum, driftSince, usualCusum } from '#rater-statistics/cusum';
import type { MarkedTwice } from './agreement-of-pairs.js';
import { areAlike, type MarkingScale } from './marking-scale.js';
import type { BlindMarks } from './quality-marks.queries.js';
import { FEWEST_FOR_MARKER, type MarkerDrift, type QualityDocument } from './quality-report.js';

export interface Drifts {
  readonly rule: QualityDocument['drift'];
  readonly byMarker: ReadonlyMap<number, MarkerDrift>;
}

interface Deviations {
  readonly before: number[];
  readonly since: number[];
}

/** So many of the last works are drawn. */
const SHOWN = 60;
/** From so many works before the last clearance on, a marker is compared with themselves. */
const ENOUGH_BEFORE = 20;
/** Below a tenth of a level nobody could tell markers apart. */
const LEAST_SIGMA = 0.1;

/**
 * For each marker the mean deviation of their levels from the agreed ones, settled work after settled work since they were cleared last.
 * Where two differ so little that the lower level stands by rule, it is measured against their middle: against the lower one, a marker
 * who becomes strict would never deviate, and the other would. Whoever has marked long enough before is compared with how they marked
 * then (a steady lean is severity, not drift), others with all. Sigma is the spread within markers.
 */
export function driftOfMarkers(works: readonly MarkedTwice[], scale: MarkingScale): Drifts {
  const deviations = new Map<number, Deviations>();
  for (const [first, second] of works)
    for (const [own, other] of [
      [first, second],
      [second, first],
    ] as const)
      if (own.agreed) {
        const known = deviations.get(own.markerId) ?? { before: [], since: [] };
        known[own.sinceCleared ? 'since' : 'before'].push(meanDeviation(own, other, scale));
        deviations.set(own.markerId, known);
      }
  const all = [...deviations.values()].flatMap(({ before, since }) => [...before, ...since]);
  if (all.length === 0) return { rule: null, byMarker: new Map() };
  const squares = [...deviations.values()].flatMap(({ before, since }) => squaresOf([...before, ...since]));
  const target = mean(all);
  const sigma = Math.max(LEAST_SIGMA, Math.sqrt(mean(squares)));
  const byMarker = [...deviations]
    .filter(([, { since }]) => since.length >= FEWEST_FOR_MARKER)
    .map(([id, { before, since }]): [number, MarkerDrift] => {
      const usual = before.length >= ENOUGH_BEFORE ? mean(before) : target;
      return [id, driftOf(since, usual, sigma)];
    });
  return { rule: { target, sigma }, byMarker: new Map(byMarker) };
}

function squaresOf(values: readonly number[]): number[] {
  const middle = mean(values);
  return values.map((value) => (value - middle) ** 2);
}

function driftOf(values: readonly number[], target: number, sigma: number): MarkerDrift {
  const points = cusum(values, { target, sigma, ...usualCusum });
  const shown = points.slice(-SHOWN);
  const since = driftSince(points);
  return {
    points: shown.map(({ high, low }) => ({ high: rounded(high), low: rounded(low) })),
    alarm: points.at(-1)?.alarm ?? null,
    since: since === null ? null : Math.max(0, since - (points.length - shown.length)),
    echo: false,
  };
}

function meanDeviation(own: BlindMarks, other: BlindMarks, scale: MarkingScale): number {
  const deviations = Object.entries(own.levels).map(([criterion, level]) => {
    const second = other.levels[criterion] ?? level;
    return (
      level - (areAlike(criterion, level, second, scale) ? (level + second) / 2 : (own.agreed?.[criterion] ?? level))
    );
  });
  return mean(deviations);
}
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const rounded = (value: number): number => Math.round(value * 100) / 100;
