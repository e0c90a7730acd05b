import type { CertifiedCounts, CohortCounts } from './figures.queries.js';
import { type Reached, reachedAll } from './reached.js';
import { reportingPaths } from './reporting.paths.js';
import { coarsen, SMALL, suppress } from './suppress.js';

/** A number as this reader may see it: null where it is too small, with the way to its list where there is one. */
export interface Cell {
  readonly count: number | null;
  readonly href: string | null;
}

export interface ShownFigures {
  readonly cohorts: readonly { readonly code: string; readonly cells: Readonly<Record<Reached, Cell>> }[];
  readonly total: Readonly<Record<Reached, Cell>>;
  readonly prefectures: readonly { readonly code: string; readonly cell: Cell }[];
  /** How many were certified by the end of each month, `YYYY-MM`. */
  readonly months: readonly { readonly month: string; readonly value: number }[];
}

export interface Sight {
  readonly people: boolean;
  readonly smallNumbers: boolean;
  readonly smallPlaces: boolean;
}

/** The same counts for every reader, with what this one may not see taken out. */
export function shownFigures(
  cohorts: readonly CohortCounts[],
  certified: readonly CertifiedCounts[],
  sight: Sight,
): ShownFigures {
  const column = (reached: Reached) => {
    const counts = cohorts.map((cohort) => cohort[reached]);
    return sight.smallNumbers ? counts : suppress(counts);
  };
  const columns = byReached(column);
  const cell = (count: number | null | undefined, reached: Reached, cohort: number | null): Cell => ({
    count: count ?? null,
    href: sight.people && count ? reportingPaths.people({ reached, cohort }) : null,
  });
  const sum = (reached: Reached) =>
    withoutSmall(
      cohorts.reduce((total, one) => total + one[reached], 0),
      sight.smallNumbers,
    );
  return {
    cohorts: cohorts.map(({ code, cohortId }, index) => ({
      code,
      cells: byReached((reached) => cell(columns[reached][index], reached, cohortId)),
    })),
    total: byReached((reached) => cell(sum(reached), reached, null)),
    prefectures: places(certified, sight),
    months: months(certified, sight),
  };
}

const byReached = <T>(of: (reached: Reached) => T): Record<Reached, T> =>
  Object.fromEntries(reachedAll.map((reached) => [reached, of(reached)])) as Record<Reached, T>;

const withoutSmall = (count: number, smallNumbers: boolean): number | null =>
  smallNumbers || count === 0 || count >= SMALL ? count : null;

function places(certified: readonly CertifiedCounts[], sight: Sight): ShownFigures['prefectures'] {
  const sums = [...sumBy(certified, ({ prefecture }) => prefecture)].sort(
    ([code, count], [otherCode, other]) => other - count || code.localeCompare(otherCode),
  );
  const counts = sums.map(([, count]) => count);
  const shown = sight.smallPlaces ? counts : suppress(counts);
  return sums.map(([code], index) => {
    const count = shown[index] ?? null;
    return {
      code,
      cell: {
        count,
        href:
          sight.people && count
            ? reportingPaths.people({ reached: 'certified', cohort: null, prefecture: code })
            : null,
      },
    };
  });
}

function months(certified: readonly CertifiedCounts[], sight: Sight): ShownFigures['months'] {
  let value = 0;
  const growing = [...sumBy(certified, ({ month }) => month)]
    .sort(([month], [other]) => month.localeCompare(other))
    .map(([month, count]) => {
      value += count;
      return { month, value };
    });
  if (sight.smallNumbers) return growing;
  return value < SMALL ? [] : coarsen(growing);
}

function sumBy(rows: readonly CertifiedCounts[], key: (row: CertifiedCounts) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + row.count);
  return sums;
}
