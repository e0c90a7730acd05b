import { codeName } from '#curriculum/code-lists';
import type { Language } from '#platform/locale/languages';
import { PAGE_OF_PEOPLE, type PeopleFilter, type PersonRow } from './figures.queries.js';
import { reportingPaths } from './reporting.paths.js';

/** The people behind one number. */
export function peoplePage(rows: readonly PersonRow[], filter: PeopleFilter, language: Language): object {
  const shown = rows.slice(0, PAGE_OF_PEOPLE);
  const { reached, cohortId: cohort, prefecture } = filter;
  return {
    reached,
    backHref: reportingPaths.figures,
    prefecture: prefecture && codeName('prefectures', prefecture, language),
    cohortCode: cohort && (shown[0]?.cohortCode ?? null),
    people: shown.map((row) => ({
      ...row,
      prefecture: codeName('prefectures', row.prefecture, language),
      href: `/applications/${row.id}`,
    })),
    nextHref:
      rows.length > shown.length
        ? reportingPaths.people({ reached, cohort, prefecture, after: shown.at(-1)?.id ?? 0 })
        : null,
    firstHref: filter.afterId > 0 ? reportingPaths.people({ reached, cohort, prefecture }) : null,
  };
}
