import type { RaschFit } from './fit-rasch.js';
import { expectations, posterior } from './rasch-likelihood.js';
import { expectedAt, normalPoints } from './rasch-model.js';

/** How well the marks of one marker follow the model: about 1; above 1.5 erratic, below 0.5 too even to tell works apart. */
export interface FitStatistics {
  readonly infit: number;
  readonly outfit: number;
}

/**
 * Mean squares of the residuals. Outfit: of the standardised ones; infit: weighted by how much a mark can tell. Wright, B. D. &
 * Masters, G. N. (1982), Rating Scale Analysis, chapter 5; the bounds of Linacre, J. M. (2002), What do infit and outfit, mean-square
 * and standardized mean? Rasch Measurement Transactions 16, 878. The ability of a work is its expected value given its marks.
 */
export function markerFit({ parameters, works }: RaschFit): FitStatistics[] {
  const { severity, difficulty, threshold, mean, logSpread } = parameters;
  const expect = expectations(parameters, difficulty.length);
  const sums = Array.from(severity, () => ({ count: 0, outfit: 0, square: 0, variance: 0 }));
  for (const work of works) {
    const { shares } = posterior(work, expect);
    const z = shares.reduce((sum, share, point) => sum + share * (normalPoints[point]?.z ?? 0), 0);
    for (const { marker, criterion, category } of work.ratings) {
      const place = mean + Math.exp(logSpread) * z - (difficulty[criterion] as number) - (severity[marker] as number);
      const found = expectedAt(place, threshold);
      const square = (category - found.mean) ** 2;
      const sum = sums[marker] as (typeof sums)[number];
      sum.count += 1;
      sum.outfit += square / found.variance;
      sum.square += square;
      sum.variance += found.variance;
    }
  }
  return sums.map(({ count, outfit, square, variance }) => ({ infit: square / variance, outfit: outfit / count }));
}

/** By how many levels a marker's marks lie below (negative) or above those of a marker of middle severity, over works like these. */
export function levelsApart({ parameters }: RaschFit, severity: number): number {
  const { difficulty, threshold, mean, logSpread } = parameters;
  let sum = 0;
  for (const { z, weight } of normalPoints)
    for (const one of difficulty) {
      const place = mean + Math.exp(logSpread) * z - one;
      sum += weight * (expectedAt(place - severity, threshold).mean - expectedAt(place, threshold).mean);
    }
  return sum / difficulty.length;
}
