/** One mark: which work, which criterion, which marker (each numbered from 0), and the category given (from 0). */
export interface Rating {
  readonly work: number;
  readonly criterion: number;
  readonly marker: number;
  readonly category: number;
}
export interface RaschSize {
  readonly works: number;
  readonly criteria: number;
  readonly markers: number;
  readonly categories: number;
}

/**
 * The many-facet Rasch model with one rating scale for all criteria:
 * log P(k) − log P(k−1) = ability of the work − difficulty of the criterion − severity of the marker − threshold k.
 * Linacre, J. M. (1989), Many-Facet Rasch Measurement; the rating scale is that of Andrich, D. (1978), A rating formulation for
 * ordered response categories, Psychometrika 43, 561–573.
 */
export interface RaschParameters {
  readonly severity: Float64Array;
  readonly difficulty: Float64Array;
  readonly threshold: Float64Array;
  /** Mean and the logarithm of the standard deviation of the works' abilities. */
  readonly mean: number;
  readonly logSpread: number;
}

/** What the model expects where ability − difficulty − severity is `place`. */
export interface Expected {
  readonly logs: Float64Array;
  readonly mean: number;
  readonly variance: number;
  /** P(category ≥ k) for k = 1 … */
  readonly reaches: Float64Array;
  /** Covariance of the category with having reached k. */
  readonly covariance: Float64Array;
}

export function expectedAt(place: number, threshold: Float64Array): Expected {
  const steps = threshold.length;
  const logs = new Float64Array(steps + 1);
  for (let k = 0; k < steps; k += 1) logs[k + 1] = (logs[k] as number) + place - (threshold[k] as number);
  const top = Math.max(...logs);
  const norm = top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0));
  let [mean, square] = [0, 0];
  const [reaches, above] = [new Float64Array(steps), new Float64Array(steps)];
  for (let k = steps; k >= 0; k -= 1) {
    logs[k] = (logs[k] as number) - norm;
    const p = Math.exp(logs[k] as number);
    mean += k * p;
    square += k * k * p;
    if (k > 0) {
      reaches[k - 1] = p + (reaches[k] ?? 0);
      above[k - 1] = k * p + (above[k] ?? 0);
    }
  }
  const covariance = above.map((sum, k) => sum - mean * (reaches[k] as number));
  return { logs, mean, variance: square - mean * mean, reaches, covariance };
}

/** Points of the standard normal distribution and their weights: evenly spaced, close enough together for a work with many marks. */
const POINTS = 41;
const REACH = 5;
const places = Array.from({ length: POINTS }, (_, index) => -REACH + (2 * REACH * index) / (POINTS - 1));
const densities = places.map((z) => Math.exp((-z * z) / 2));
const whole = densities.reduce((sum, density) => sum + density, 0);
export const normalPoints = places.map((z, index) => ({ z, weight: (densities[index] as number) / whole }));
