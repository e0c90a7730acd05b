import type { Response } from '#curriculum/response';

/**
 * The sums over everybody who gave one response to one item (null: left it empty). `points` are those of the item (x), `rest` is the
 * share of the points of all other items of the same attempt (y). Upper and lower: how many of them are among the best and the weakest.
 */
export interface ResponseSums {
  readonly item: string;
  readonly response: Response | null;
  readonly count: number;
  readonly upper: number;
  readonly lower: number;
  readonly points: number;
  readonly squares: number;
  readonly rest: number;
  readonly restSquares: number;
  readonly products: number;
}

/** Below this number nothing is said: one could tell who answered what. */
export const FEWEST = 5;

/** Part of everybody in each of the two groups: Kelley, T. L. (1939), The selection of upper and lower groups for the validation of test items, Journal of Educational Psychology 30. */
export const GROUP = 0.27;

export interface ItemStatistics {
  readonly responses: number;
  /** Mean of the points, 0 to 1 (item difficulty p; Crocker & Algina 1986, chapter 14). Null where too few answered. */
  readonly facility: number | null;
  /**
   * Correlation of the item with the rest of the test, the item itself left out (corrected item-total correlation, Henrysson 1963,
   * Psychometrika 28; for items that are right or wrong the point-biserial). Null where too few answered or everybody alike.
   */
  readonly discrimination: number | null;
}

export function itemStatistics(sums: readonly ResponseSums[]): ItemStatistics {
  const total = (of: (one: ResponseSums) => number): number => sums.reduce((sum, one) => sum + of(one), 0);
  const n = total((one) => one.count);
  if (n < FEWEST) return { responses: n, facility: null, discrimination: null };
  const [x, y] = [total((one) => one.points), total((one) => one.rest)];
  const varianceX = n * total((one) => one.squares) - x * x;
  const varianceY = n * total((one) => one.restSquares) - y * y;
  const covariance = n * total((one) => one.products) - x * y;
  const spread = Math.sqrt(Math.max(0, varianceX) * Math.max(0, varianceY));
  // What is left of equal numbers after rounding is no spread.
  return { responses: n, facility: x / n, discrimination: spread < 1e-9 * n ? null : covariance / spread };
}

/** The responses by item. */
export function byItem(sums: readonly ResponseSums[]): ReadonlyMap<string, ResponseSums[]> {
  const items = new Map<string, ResponseSums[]>();
  for (const one of sums) items.set(one.item, [...(items.get(one.item) ?? []), one]);
  return items;
}

/** Between what an item's correlation may as well be, with 19 chances in 20; null where nothing is said. */
export function likelySpan({ responses, discrimination }: ItemStatistics): readonly [number, number] | null {
  if (discrimination === null || responses < FEWEST) return null;
  // Fisher, R. A. (1921), On the "probable error" of a coefficient of correlation, Metron 1: atanh r is spread by 1/√(n − 3) wherever r lies.
  const middle = Math.atanh(Math.min(0.9999, Math.max(-0.9999, discrimination)));
  const half = 1.96 / Math.sqrt(responses - 3);
  return [Math.tanh(middle - half), Math.tanh(middle + half)];
}
