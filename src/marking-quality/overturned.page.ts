import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { markingQualityPaths } from './marking-quality.paths.js';
import type { OverturnedCriterion, OverturnedMarker } from './overturned.queries.js';

/** Fewer decisions than these say nothing about anybody. */
export const FEWEST_DECISIONS = 5;

const shared = ({ points, raised }: { readonly points: number; readonly raised: number }) => ({
  ...{ points, raised },
  rate: points >= FEWEST_DECISIONS ? `${Math.round((100 * raised) / points)} %` : null,
});

/** How often appeals against marks succeed, by criterion and by whoever had marked. */
export function overturnedPage(
  curriculum: PublishedCurriculum,
  criteria: readonly OverturnedCriterion[],
  markers: readonly OverturnedMarker[],
): object {
  const sum = (of: (row: OverturnedCriterion) => number) => criteria.reduce((total, row) => total + of(row), 0);
  return {
    overviewHref: markingQualityPaths.overview,
    appealsHref: '/report-appeals?state=decided',
    points: sum(({ points }) => points),
    raised: sum(({ raised }) => raised),
    fewest: FEWEST_DECISIONS,
    criteria: curriculum.document.practice.rubric.flatMap(({ id, title }) => {
      const found = criteria.find(({ criterion }) => criterion === id);
      return found ? [{ title, ...shared(found) }] : [];
    }),
    markers: markers.map((one) => ({
      ...{ name: one.name, href: markingQualityPaths.marker(one.markerId) },
      ...shared(one),
    })),
  };
}
