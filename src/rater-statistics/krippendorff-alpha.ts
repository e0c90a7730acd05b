/** What several raters said about one thing, as categories from 0 upwards; who did not rate it is simply absent. */
export type Unit = readonly number[];
export type Metric = 'nominal' | 'ordinal' | 'interval';

/** How often each two categories met within a unit, each unit weighing as much as it has values. */
export type Coincidences = readonly (readonly number[])[];

/**
 * Krippendorff's alpha, 1 − observed / expected disagreement: any number of raters, missing values, small samples.
 * Krippendorff, K. (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania (with the worked example C and E
 * that the tests repeat); (2004), Content Analysis, 2nd ed., chapter 11.
 *
 * Null where fewer than two values can be paired, or where all of them are the same: nothing varies, so nothing can be said.
 */
export function krippendorffAlpha(units: readonly Unit[], metric: Metric, categories: number): number | null {
  return alphaOf(coincidences(units, categories), metric);
}

/** The matrix of coincidences: a unit of m values gives each of its m(m−1) ordered pairs the weight 1/(m−1). */
export function coincidences(units: readonly Unit[], categories: number): number[][] {
  const matrix = Array.from({ length: categories }, () => new Array<number>(categories).fill(0));
  for (const unit of units) if (unit.length > 1) addUnit(matrix, unit, 1);
  return matrix;
}

/** Adds a unit `times` over. */
export function addUnit(matrix: number[][], unit: Unit, times: number): void {
  const weight = times / (unit.length - 1);
  for (const [a, value] of unit.entries()) {
    const row = matrix[value] as number[];
    for (const [b, other] of unit.entries()) if (a !== b) row[other] = (row[other] ?? 0) + weight;
  }
}

/** α = 1 − (n − 1) Σ o·δ² / Σ n_c·n_k·δ². */
export function alphaOf(matrix: Coincidences, metric: Metric): number | null {
  const sizes = matrix.map((row) => row.reduce((sum, count) => sum + count, 0));
  const total = sizes.reduce((sum, count) => sum + count, 0);
  const distances = squaredDistances(sizes, metric);
  let [observed, expected] = [0, 0];
  for (const [c, row] of matrix.entries())
    for (const [k, count] of row.entries()) {
      const distance = distances[c]?.[k] ?? 0;
      observed += count * distance;
      expected += (sizes[c] ?? 0) * (sizes[k] ?? 0) * distance;
    }
  return total > 1 && expected > 0 ? 1 - ((total - 1) * observed) / expected : null;
}

/** δ² of each two categories. Ordinal: how many values lie between them, counting half of each end. */
function squaredDistances(sizes: readonly number[], metric: Metric): number[][] {
  const before = sizes.map((_, c) => sizes.slice(0, c).reduce((sum, size) => sum + size, 0));
  const place = sizes.map((size, c) => (metric === 'ordinal' ? (before[c] ?? 0) + size / 2 : c));
  const apart = (c: number, k: number) =>
    metric === 'nominal' ? Number(c !== k) : ((place[c] ?? 0) - (place[k] ?? 0)) ** 2;
  return sizes.map((_, c) => sizes.map((__, k) => apart(c, k)));
}
