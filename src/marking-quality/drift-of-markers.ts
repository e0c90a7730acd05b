import { cusum, driftSince, usualCusum } from '#rater-statistics/cusum';
import type { MarkedTwice } from './agreement-of-pairs.js';
import { areAlike, type MarkingScale } from './marking-scale.js';
import type { BlindMarks, ControlMarks } from './quality-marks.queries.js';
import { FEWEST_FOR_MARKER, type MarkerDrift, type QualityDocument } from './quality-report.js';

export interface Drifts {
  readonly rule: QualityDocument['drift'];
  readonly byMarker: ReadonlyMap<number, MarkerDrift>;
}

interface Deviations {
  readonly before: number[];
  readonly since: number[];
}
/** How far a marker lay from what two said together, in one work. */
interface Deviation {
  readonly markerId: number;
  readonly at: number;
  readonly isSince: boolean;
  readonly value: number;
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
 * then (a steady lean is severity, not drift), others with all. Sigma is the spread within markers. A control, a settled work marked once
 * more, is measured against the two who settled it: there the whole difference is the marker's own.
 */
export function driftOfMarkers(
  works: readonly MarkedTwice[],
  controls: readonly ControlMarks[],
  scale: MarkingScale,
): Drifts {
  const deviations = new Map<number, Deviations>();
  for (const { markerId, isSince, value } of deviationsOf(works, controls, scale)) {
    const known = deviations.get(markerId) ?? { before: [], since: [] };
    known[isSince ? 'since' : 'before'].push(value);
    deviations.set(markerId, known);
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

/** In the order in which they came in: a work when its second marks were in, a control when it was marked. */
function deviationsOf(
  works: readonly MarkedTwice[],
  controls: readonly ControlMarks[],
  scale: MarkingScale,
): Deviation[] {
  const ofPairs = works.flatMap(([first, second]): Deviation[] =>
    [[first, second] as const, [second, first] as const].flatMap(([own, other]) =>
      own.agreed ? [deviation(own, second.at, meanDeviation(own, other, scale))] : [],
    ),
  );
  const ofControls = controls.flatMap((own): Deviation[] => {
    const [one, other] = own.others;
    if (!one || !other) return [];
    const reference = Object.keys(own.levels).map((id) => middleOf(id, one[id], other[id], own.agreed?.[id], scale));
    const values = Object.values(own.levels).flatMap((level, index) => {
      const middle = reference[index];
      return middle === undefined ? [] : [level - middle];
    });
    return values.length === 0 ? [] : [deviation(own, own.at, mean(values))];
  });
  return [...ofPairs, ...ofControls].sort((a, b) => a.at - b.at);
}

const deviation = ({ markerId, sinceCleared }: BlindMarks, at: number, value: number): Deviation => ({
  ...{ markerId, at, value, isSince: sinceCleared },
});

/** The level that two stand for: their middle where they are alike, else the one that was decided. */
function middleOf(
  criterion: string,
  one: number | undefined,
  other: number | undefined,
  agreed: number | undefined,
  scale: MarkingScale,
): number | undefined {
  if (one === undefined || other === undefined) return agreed;
  return areAlike(criterion, one, other, scale) ? (one + other) / 2 : agreed;
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
    return level - (middleOf(criterion, level, second, own.agreed?.[criterion], scale) ?? level);
  });
  return mean(deviations);
}
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const rounded = (value: number): number => Math.round(value * 100) / 100;
