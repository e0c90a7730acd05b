import type { Language } from '#platform/locale/languages';
import { PAGE_OF_PEOPLE, type PeopleFilter, type PersonRow } from './figures.queries.js';
import { prefectureName } from './map-chart.js';
import { reportingPaths } from './reporting.paths.js';

/** The people behind one number. */
export function peoplePage(rows: readonly PersonRow[], filter: PeopleFilter, language: Language): object {
  const shown = rows.slice(0, PAGE_OF_PEOPLE);
  const { reached, cohortId: cohort, prefecture } = filter;
  return {
    reached,
    backHref: reportingPaths.figures,
    prefecture: prefecture && prefectureName(prefecture, language),
    cohortCode: cohort && (shown[0]?.cohortCode ?? null),
    people: shown.map((row) => ({
      ...row,
      prefecture: prefectureName(row.prefecture, language),
      href: `/applications/${row.id}`,
    })),
    nextHref:
      rows.length > shown.length
        ? reportingPaths.people({ reached, cohort, prefecture, after: shown.at(-1)?.id ?? 0 })
        : null,
    firstHref: filter.afterId > 0 ? reportingPaths.people({ reached, cohort, prefecture }) : null,
  };
}
