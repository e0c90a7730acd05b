import {
  type Expected,
  expectedAt,
  normalPoints,
  type RaschParameters,
  type RaschSize,
  type Rating,
} from './rasch-model.js';
import { emptyMatrix, type Matrix } from './symmetric-matrix.js';

/** The marks of one work, and where its parameters stand in the long vector: its markers, all criteria, thresholds, mean, spread. */
export interface WorkRatings {
  readonly ratings: readonly Rating[];
  readonly markers: readonly number[];
  readonly places: readonly number[];
}

/** Sums over works: log-likelihood, its slope, the observed information and the sum of the squared slopes of the works. */
export interface Likelihood {
  log: number;
  readonly slope: Float64Array;
  readonly information: Matrix;
  readonly squares: Matrix;
}

export const emptyLikelihood = (size: number): Likelihood => ({
  log: 0,
  slope: new Float64Array(size),
  information: emptyMatrix(size),
  squares: emptyMatrix(size),
});

/** The expectations of every marker and criterion at every point of ability, calculated when first asked for. */
export function expectations(parameters: RaschParameters, criteria: number) {
  const { severity, difficulty, threshold, mean, logSpread } = parameters;
  const known: (Expected | undefined)[] = [];
  return (marker: number, criterion: number, point: number): Expected => {
    const key = (marker * criteria + criterion) * normalPoints.length + point;
    const ability = mean + Math.exp(logSpread) * (normalPoints[point]?.z ?? 0);
    known[key] ??= expectedAt(ability - (difficulty[criterion] as number) - (severity[marker] as number), threshold);
    return known[key];
  };
}
export type Expectations = ReturnType<typeof expectations>;

/** How likely each point of ability is, given the work's marks; and the log-likelihood of the marks. */
export function posterior({ ratings }: WorkRatings, expect: Expectations): { log: number; shares: Float64Array } {
  const shares = Float64Array.from(normalPoints, ({ weight }) => Math.log(weight));
  for (const { marker, criterion, category } of ratings)
    for (let point = 0; point < shares.length; point += 1)
      shares[point] = (shares[point] as number) + (expect(marker, criterion, point).logs[category] as number);
  let [top, sum] = [-Infinity, 0];
  for (let point = 0; point < shares.length; point += 1) top = Math.max(top, shares[point] as number);
  for (let point = 0; point < shares.length; point += 1) {
    shares[point] = Math.exp((shares[point] as number) - top);
    sum += shares[point] as number;
  }
  for (let point = 0; point < shares.length; point += 1) shares[point] = (shares[point] as number) / sum;
  return { log: top + Math.log(sum), shares };
}

/** Points that hardly count are left out. */
const NEGLIGIBLE = 1e-8;

/**
 * Adds one work. The observed information is Louis' identity: Louis, T. A. (1982), Finding the observed information matrix when using
 * the EM algorithm, JRSS B 44, 226–233: expected complete information less the variance of the complete slope.
 */
export function addWork(
  sums: Likelihood,
  work: WorkRatings,
  size: RaschSize,
  expect: Expectations,
  spread: number,
): void {
  const { log, shares } = posterior(work, expect);
  const count = work.places.length;
  const [slope, own, information] = [new Float64Array(count), new Float64Array(count), new Float64Array(count * count)];
  for (let point = 0; point < shares.length; point += 1) {
    const share = shares[point] as number;
    if (share < NEGLIGIBLE) continue;
    addComplete(own.fill(0), information, share, work, size, expect, point, spread);
    for (let a = 0; a < count; a += 1) {
      const part = share * (own[a] as number);
      slope[a] = (slope[a] as number) + part;
      for (let b = 0; b <= a; b += 1)
        information[a * count + b] = (information[a * count + b] as number) - part * (own[b] as number);
    }
  }
  sums.log += log;
  spreadOut(sums, work.places, slope, information);
}

/** From the work's own places to those of the whole. */
function spreadOut(sums: Likelihood, places: readonly number[], slope: Float64Array, information: Float64Array): void {
  const count = places.length;
  for (let a = 0; a < count; a += 1) {
    const place = places[a] as number;
    sums.slope[place] = (sums.slope[place] as number) + (slope[a] as number);
    for (let b = 0; b <= a; b += 1) {
      const product = (slope[a] as number) * (slope[b] as number);
      addBoth(sums.information, place, places[b] as number, (information[a * count + b] as number) + product);
      addBoth(sums.squares, place, places[b] as number, product);
    }
  }
}

/** Adds the slope at one point of ability to `slope`, and `share` times the information there to `information` (its lower half). */
function addComplete(
  slope: Float64Array,
  information: Float64Array,
  share: number,
  { ratings, markers }: WorkRatings,
  { criteria }: RaschSize,
  expect: Expectations,
  point: number,
  spread: number,
): void {
  const count = slope.length;
  const lift = spread * (normalPoints[point] as { z: number }).z;
  const first = markers.length + criteria;
  const add = (a: number, b: number, value: number) => {
    information[a * count + b] = (information[a * count + b] as number) + share * value;
  };
  for (const { marker, criterion, category } of ratings) {
    const { mean, variance, reaches, covariance } = expect(marker, criterion, point);
    const steps = reaches.length;
    const [own, which, middle, last] = [markers.indexOf(marker), markers.length + criterion, first + steps, count - 1];
    const surprise = category - mean;
    slope[own] = (slope[own] as number) - surprise;
    slope[which] = (slope[which] as number) - surprise;
    slope[middle] = (slope[middle] as number) + surprise;
    slope[last] = (slope[last] as number) + lift * surprise;
    add(own, own, variance);
    add(which, own, variance);
    add(which, which, variance);
    add(middle, own, -variance);
    add(middle, which, -variance);
    add(middle, middle, variance);
    add(last, own, -lift * variance);
    add(last, which, -lift * variance);
    add(last, middle, lift * variance);
    // The spread enters through its logarithm: its own second derivative has one more term.
    add(last, last, lift * lift * variance - lift * surprise);
    for (let k = 0; k < steps; k += 1) {
      const [reached, together] = [reaches[k] as number, covariance[k] as number];
      slope[first + k] = (slope[first + k] as number) - (category > k ? 1 : 0) + reached;
      add(first + k, own, together);
      add(first + k, which, together);
      add(middle, first + k, -together);
      add(last, first + k, -lift * together);
      for (let g = 0; g <= k; g += 1) add(first + k, first + g, reached - reached * (reaches[g] as number));
    }
  }
}

function add(matrix: Matrix, row: number, column: number, value: number): void {
  const line = matrix[row] as Float64Array;
  line[column] = (line[column] as number) + value;
}
function addBoth(matrix: Matrix, a: number, b: number, value: number): void {
  add(matrix, a, b, value);
  if (a !== b) add(matrix, b, a, value);
}
