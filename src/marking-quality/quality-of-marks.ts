import { agreementOfCriteria } from './agreement-of-criteria.js';
import { agreementOfPairs, levelsInBoth, type MarkedTwice, markedTwice } from './agreement-of-pairs.js';
import { driftOfMarkers } from './drift-of-markers.js';
import { withEchoes } from './echoes.js';
import { areAlike, type MarkingScale } from './marking-scale.js';
import type { BlindMarks, ControlMarks } from './quality-marks.queries.js';
import type { MarkerQuality, QualityDocument } from './quality-report.js';
import { severityOfMarkers } from './severity-of-markers.js';

/** Everything that is known about how alike a rubric's markers mark. A generator that pauses, so that others get a turn. */
export function* qualityOfMarks(
  marks: readonly BlindMarks[],
  controls: readonly ControlMarks[],
  scale: MarkingScale,
): Generator<void, QualityDocument> {
  const works = markedTwice(marks);
  const criteria = yield* agreementOfCriteria(works, scale.criteria);
  const { rasch, byMarker: severities } = yield* severityOfMarkers(works, scale.criteria);
  const { rule, byMarker } = driftOfMarkers(works, controls, scale);
  const drifts = withEchoes(byMarker, works);
  const markers = counted(works, scale).map((counts) => ({
    ...counts,
    severity: severities.get(counts.markerId) ?? null,
    drift: drifts.get(counts.markerId) ?? null,
    controls: controlsOf(controls, counts.markerId, scale),
  }));
  const split = works.filter((pair) => isSplit(pair, scale)).length;
  return { works: works.length, split, criteria, pairs: agreementOfPairs(works), markers, rasch, drift: rule };
}

const isSplit = (pair: MarkedTwice, { passLevel }: MarkingScale): boolean =>
  levelsInBoth(pair).some(({ first, second }) => first >= passLevel !== second >= passLevel);

/** The controls of a marker, and how many of the levels given there are as good as those that were agreed on. */
function controlsOf(controls: readonly ControlMarks[], markerId: number, scale: MarkingScale) {
  const own = controls.filter((one) => one.markerId === markerId);
  const given = own.flatMap(({ levels, agreed }) =>
    Object.entries(levels).map(([id, level]) => ({ id, level, reference: agreed?.[id] ?? level })),
  );
  const alike = given.filter(({ id, level, reference }) => areAlike(id, level, reference, scale)).length;
  return { works: own.length, marks: given.length, alike };
}

type Counts = Pick<MarkerQuality, 'markerId' | 'works' | 'marks' | 'alike'>;

function counted(works: readonly MarkedTwice[], scale: MarkingScale): Counts[] {
  const counts = new Map<number, { -readonly [K in keyof Counts]: Counts[K] }>();
  for (const pair of works) {
    const given = levelsInBoth(pair);
    const alike = given.filter(({ criterion, first, second }) => areAlike(criterion, first, second, scale)).length;
    for (const { markerId } of pair) {
      const sum = counts.get(markerId) ?? { markerId, works: 0, marks: 0, alike: 0 };
      sum.works += 1;
      sum.marks += given.length;
      sum.alike += alike;
      counts.set(markerId, sum);
    }
  }
  return [...counts.values()].sort((a, b) => a.markerId - b.markerId);
}
