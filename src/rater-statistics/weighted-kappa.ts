/** How grave it is that one rater says category i and the other j; 0 where they agree. */
export type DisagreementWeight = (i: number, j: number) => number;

/** Squares of the distance, after Fleiss, J. L. & Cohen, J. (1973), The equivalence of weighted kappa and the intraclass correlation coefficient. */
export const quadratic: DisagreementWeight = (i, j) => (i - j) ** 2;

/**
 * Weighted kappa of two raters: 1 − Σ w·observed / Σ w·expected, where expected is the product of the margins.
 * Cohen, J. (1968), Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit,
 * Psychological Bulletin 70, 213–220.
 *
 * `table[i][j]` counts the things that the first rater put in category i and the second in j. Null where nothing was rated, or where
 * both raters used one and the same category only: then there is nothing that chance could have got wrong.
 */
export function weightedKappa(
  table: readonly (readonly number[])[],
  weight: DisagreementWeight = quadratic,
): number | null {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table.map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  const total = rows.reduce((sum, count) => sum + count, 0);
  let [observed, expected] = [0, 0];
  for (const [i, row] of table.entries())
    for (const [j, count] of row.entries()) {
      observed += weight(i, j) * count;
      expected += (weight(i, j) * (rows[i] ?? 0) * (columns[j] ?? 0)) / total;
    }
  return total > 0 && expected > 0 ? 1 - observed / expected : null;
}

/** The table of pairs of categories, numbered from 0 to `categories` − 1. */
export function crossTable(pairs: readonly (readonly [number, number])[], categories: number): number[][] {
  const table = Array.from({ length: categories }, () => new Array<number>(categories).fill(0));
  for (const [i, j] of pairs) (table[i] as number[])[j] = (table[i]?.[j] ?? 0) + 1;
  return table;
}
