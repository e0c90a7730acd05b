import { fitRasch } from '#rater-statistics/fit-rasch';
import type { Rating } from '#rater-statistics/rasch-model';

/**
 * The Law School Admission Test, section 6: how many of 1,000 candidates gave each pattern of right (1) and wrong (0) answers to its five
 * questions. Bock, R. D. & Lieberman, M. (1970), Fitting a response model for n dichotomously scored items, Psychometrika 35, 179–197.
 */
const patterns = [
  ...[3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15],
  ...[10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28, 298],
];
const QUESTIONS = 5;

/** Questions are to candidates what criteria are to works; one marker, who says right or wrong. */
function answers(): Rating[] {
  let work = 0;
  return patterns.flatMap((count, pattern) =>
    Array.from({ length: count }, () => {
      const own = Array.from({ length: QUESTIONS }, (_, criterion) => ({
        ...{ work, criterion, marker: 0 },
        category: (pattern >> (QUESTIONS - 1 - criterion)) & 1,
      }));
      work += 1;
      return own;
    }).flat(),
  );
}

/**
 * The marginal maximum likelihood estimates of the Rasch model in Rizopoulos, D. (2006), ltm: An R package for latent variable modeling
 * and item response theory analyses, Journal of Statistical Software 17 (5), section 4.1: difficulties with a common discrimination
 * a. There ability has the standard deviation 1; here a is the standard deviation, and a difficulty is a times theirs.
 */
const published = { discrimination: 0.7551, difficulty: [-3.6153, -1.3224, -0.3176, -1.7301, -2.7802] };
/** Wide enough not to be felt. */
const NO_PRIOR = 1000;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a published example: LSAT section 6', () => {
  const size = { works: 1000, criteria: QUESTIONS, markers: 1, categories: 2 };
  const { parameters, converged } = fitRasch(answers(), size, NO_PRIOR);
  const { discrimination: a, difficulty } = published;

  it('has the published spread of abilities', () => {
    expect(converged).toBe(true);
    expect(patterns.reduce((sum, count) => sum + count, 0)).toBe(1000);
    expect(Math.exp(parameters.logSpread)).toBeCloseTo(a, 3);
    expect(parameters.mean).toBeCloseTo(-a * mean(difficulty), 3);
  });

  it('has the published difficulties', () => {
    for (const [question, theirs] of difficulty.entries())
      expect(parameters.difficulty[question]).toBeCloseTo(a * (theirs - mean(difficulty)), 3);
  });
});
