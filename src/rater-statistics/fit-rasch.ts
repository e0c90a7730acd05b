import { addWork, emptyLikelihood, expectations, type Likelihood, type WorkRatings } from './rasch-likelihood.js';
import type { RaschParameters, RaschSize, Rating } from './rasch-model.js';
import { inverseDiagonal, lowerFactor, solve } from './symmetric-matrix.js';

export interface RaschFit {
  readonly parameters: RaschParameters;
  readonly severityErrors: readonly number[];
  readonly difficultyErrors: readonly number[];
  readonly converged: boolean;
  readonly iterations: number;
  readonly works: readonly WorkRatings[];
}

/** Parameters are held weakly near 0, so that a marker who gave only one level has a place too; with a few dozen marks it is not felt. */
const PRIOR_SPREAD = 5;
/** Severities, difficulties and thresholds each sum to 0; the likelihood does not change along these directions, so this only chooses. */
const TOGETHER = 1000;
const MOST_ITERATIONS = 60;
const CLOSE = 1e-6;
const LARGEST_STEP = 1.5;
const WORKS_AT_ONCE = 50;

/**
 * Fits the model by marginal maximum likelihood: the abilities of the works are integrated out as normally distributed. Why not the
 * joint likelihood of Linacre's programs: with two markers for each work the number of abilities grows with the data, which
 * stretches the joint estimates by up to L/(L−1) and needs corrections, and works with only extreme marks have to be left out.
 * Bock, R. D. & Aitkin, M. (1981), Marginal maximum likelihood estimation of item parameters, Psychometrika 46, 443–459; for raters
 * as in Robitzsch, A. & Steinfeld, J. (2018), Item response models for human ratings, Psychological Test and Assessment Modeling 60.
 *
 * Without the prior it has the published estimates of Rizopoulos (2006) for section 6 of the Law School Admission Test, to three decimals
 * (the tests repeat them).
 *
 * Newton's method on the observed information, which then gives the standard errors. A generator: it pauses after a few dozen
 * works, so that a caller may let others have a turn.
 */
export function* fittingRasch(
  ratings: readonly Rating[],
  size: RaschSize,
  priorSpread = PRIOR_SPREAD,
): Generator<void, RaschFit> {
  const works = byWork(ratings, size);
  let values = new Float64Array(size.markers + size.criteria + size.categories - 1 + 2);
  let sums = yield* likelihood(values, works, size, priorSpread);
  for (let iteration = 1; ; iteration += 1) {
    const factor = lowerFactor(sums.information) ?? lowerFactor(sums.squares);
    if (!factor) throw new Error('Nothing to fit');
    const step = limited(solve(factor, sums.slope));
    const converged = Math.max(...step.map(Math.abs)) < CLOSE;
    if (converged || iteration === MOST_ITERATIONS)
      return { ...resultOf(values, inverseDiagonal(factor), size), converged, iterations: iteration, works };
    let share = 1;
    let next = yield* likelihood(moved(values, step, share), works, size, priorSpread);
    for (
      ;
      next.log < sums.log - 1e-9 && share > 1e-3;
      next = yield* likelihood(moved(values, step, share), works, size, priorSpread)
    )
      share /= 2;
    values = moved(values, step, share);
    sums = next;
  }
}

/** The fit without pauses. */
export function fitRasch(ratings: readonly Rating[], size: RaschSize, priorSpread = PRIOR_SPREAD): RaschFit {
  const steps = fittingRasch(ratings, size, priorSpread);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function byWork(ratings: readonly Rating[], size: RaschSize): WorkRatings[] {
  const groups = new Map<number, Rating[]>();
  for (const rating of ratings) groups.set(rating.work, [...(groups.get(rating.work) ?? []), rating]);
  const common = size.criteria + size.categories + 1;
  return [...groups.values()].map((own) => {
    const markers = [...new Set(own.map(({ marker }) => marker))];
    const places = [...markers, ...Array.from({ length: common }, (_, index) => size.markers + index)];
    return { ratings: own, markers, places };
  });
}

function* likelihood(
  values: Float64Array,
  works: readonly WorkRatings[],
  size: RaschSize,
  priorSpread: number,
): Generator<void, Likelihood> {
  const sums = emptyLikelihood(values.length);
  const parameters = named(values, size);
  const expect = expectations(parameters, size.criteria);
  for (const [index, work] of works.entries()) {
    addWork(sums, work, size, expect, Math.exp(parameters.logSpread));
    if (index % WORKS_AT_ONCE === WORKS_AT_ONCE - 1) yield;
  }
  hold(sums, values, size, 1 / priorSpread ** 2);
  return sums;
}

/** The prior, and the sums of 0. */
function hold(sums: Likelihood, values: Float64Array, size: RaschSize, precision: number): void {
  const groups = [size.markers, size.criteria, size.categories - 1];
  const matrices = [sums.information, sums.squares];
  let from = 0;
  for (const length of groups) {
    const total = values.subarray(from, from + length).reduce((sum, value) => sum + value, 0);
    sums.log -= (TOGETHER * total ** 2) / 2;
    for (let a = from; a < from + length; a += 1) {
      sums.slope[a] = (sums.slope[a] as number) - TOGETHER * total;
      for (const matrix of matrices)
        for (let b = from; b < from + length; b += 1)
          (matrix[a] as Float64Array)[b] = (matrix[a]?.[b] as number) + TOGETHER;
    }
    from += length;
  }
  for (const [a, value] of values.entries()) {
    sums.log -= (precision * value ** 2) / 2;
    sums.slope[a] = (sums.slope[a] as number) - precision * value;
    for (const matrix of matrices) (matrix[a] as Float64Array)[a] = (matrix[a]?.[a] as number) + precision;
  }
}

const limited = (step: Float64Array): Float64Array => {
  const largest = Math.max(...step.map(Math.abs));
  return largest > LARGEST_STEP ? step.map((value) => (value * LARGEST_STEP) / largest) : step;
};

const moved = (values: Float64Array, step: Float64Array, share: number): Float64Array<ArrayBuffer> =>
  Float64Array.from(values, (value, index) => value + share * (step[index] as number));

function named(values: Float64Array, { markers, criteria, categories }: RaschSize): RaschParameters {
  const steps = categories - 1;
  return {
    severity: values.slice(0, markers),
    difficulty: values.slice(markers, markers + criteria),
    threshold: values.slice(markers + criteria, markers + criteria + steps),
    mean: values[markers + criteria + steps] as number,
    logSpread: values[markers + criteria + steps + 1] as number,
  };
}

function resultOf(values: Float64Array, variances: readonly number[], size: RaschSize) {
  const errors = variances.map((variance) => Math.sqrt(Math.max(0, variance)));
  return {
    parameters: named(values, size),
    severityErrors: errors.slice(0, size.markers),
    difficultyErrors: errors.slice(size.markers, size.markers + size.criteria),
  };
}
