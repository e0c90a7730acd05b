import { connectedSubsets } from '#rater-statistics/connected-subsets';
import { fittingRasch } from '#rater-statistics/fit-rasch';
import { levelsApart, markerFit } from '#rater-statistics/rasch-fit-statistics';
import type { Rating } from '#rater-statistics/rasch-model';
import { LEVELS, type MarkedTwice } from './agreement-of-pairs.js';
import { FEWEST_FOR_RASCH, type QualityDocument, type Severity } from './quality-report.js';

export interface Severities {
  readonly rasch: QualityDocument['rasch'];
  readonly byMarker: ReadonlyMap<number, Severity>;
}

/** The many-facet Rasch fit of all marks; nothing with too few works, or with one marker alone. */
export function* severityOfMarkers(
  works: readonly MarkedTwice[],
  criteria: readonly string[],
): Generator<void, Severities> {
  const markers = [...new Set(works.flatMap((pair) => pair.map(({ markerId }) => markerId)))].sort((a, b) => a - b);
  if (works.length < FEWEST_FOR_RASCH || markers.length < 2) return { rasch: null, byMarker: new Map() };
  const place = new Map(markers.map((id, index) => [id, index]));
  const ratings = works.flatMap((pair, work) =>
    pair.flatMap(({ markerId, levels }) => ratingsOf(work, place.get(markerId) ?? 0, levels, criteria)),
  );
  const size = { works: works.length, criteria: criteria.length, markers: markers.length, categories: LEVELS };
  const fit = yield* fittingRasch(ratings, size);
  const subsets = connectedSubsets(
    markers.length,
    works.map((pair) => pair.map(({ markerId }) => place.get(markerId) ?? 0)),
  );
  const fits = markerFit(fit);
  const severityOf = (index: number): Severity => {
    const measure = fit.parameters.severity[index] ?? 0;
    const { infit, outfit } = fits[index] ?? { infit: 1, outfit: 1 };
    const error = fit.severityErrors[index] ?? 0;
    const [levelsFrom, levelsTo] = [measure + 1.96 * error, measure - 1.96 * error].map((at) => levelsApart(fit, at));
    const levels = { levels: levelsApart(fit, measure), levelsFrom: levelsFrom ?? 0, levelsTo: levelsTo ?? 0 };
    return { measure, error, ...levels, infit, outfit, subset: subsets[index] ?? 0 };
  };
  return {
    rasch: { converged: fit.converged, subsets: new Set(subsets).size },
    byMarker: new Map(markers.map((id, index) => [id, severityOf(index)])),
  };
}

const ratingsOf = (
  work: number,
  marker: number,
  levels: Readonly<Record<string, number>>,
  criteria: readonly string[],
): Rating[] =>
  criteria.flatMap((id, criterion) => {
    const level = levels[id];
    return level === undefined ? [] : [{ work, criterion, marker, category: level - 1 }];
  });
