/** A level that was given, and how much it counts: ratings by one rater in one piece of work share one whole. */
export interface Rating {
  readonly level: number;
  readonly weight: number;
}

/** Where somebody stands: the median of the levels they may be at, and the 80 % interval around it. */
export interface LevelEstimate {
  readonly level: number;
  readonly low: number;
  readonly high: number;
  /** How likely each of the five levels is. */
  readonly shares: readonly number[];
}

export const LEVELS = [1, 2, 3, 4, 5] as const;
/** How far ratings scatter around the level somebody is at: two raters agree within one level about three times in four. */
const SCATTER = 0.6;
const TAIL = 0.1;
/** Sums in another order differ by less than this. */
const ROUNDING = 1e-9;

/**
 * The level as a distribution over the five steps, never an average. Each rating r is a noisy reading of the true level L, with the
 * cumulative logistic model P(r ≤ k | L) = 1 / (1 + e^−((k + ½ − L) / s)) (McCullagh, Regression Models for Ordinal Data, 1980, with
 * thresholds half-way between the steps and s = 0.6). All levels are equally likely before; the ratings, taken as independent given
 * the level (Dawid & Skene 1979, with known errors), multiply: P(L | r) ∝ Π P(rᵢ | L)^wᵢ. Told are the median and the 10 % and
 * 90 % quantiles, which are levels themselves. Null without a rating.
 */
export function levelEstimate(ratings: readonly Rating[]): LevelEstimate | null {
  if (ratings.length === 0) return null;
  const logs = LEVELS.map((level) =>
    ratings.reduce((sum, rating) => sum + rating.weight * Math.log(probabilityOf(rating.level, level)), 0),
  );
  const most = Math.max(...logs);
  const odds = logs.map((log) => Math.exp(log - most));
  const whole = odds.reduce((sum, one) => sum + one, 0);
  const shares = odds.map((one) => one / whole);
  return { level: quantile(shares, 0.5), low: quantile(shares, TAIL), high: quantile(shares, 1 - TAIL), shares };
}

/** P(r | L). */
export const probabilityOf = (rating: number, level: number): number =>
  upTo(rating, level) - (rating === 1 ? 0 : upTo(rating - 1, level));

const upTo = (step: number, level: number): number =>
  step === LEVELS.length ? 1 : 1 / (1 + Math.exp(-(step + 0.5 - level) / SCATTER));

/** The first level up to which at least `share` of the distribution lies. */
function quantile(shares: readonly number[], share: number): number {
  let sum = 0;
  const index = shares.findIndex((one) => {
    sum += one;
    return sum >= share - ROUNDING;
  });
  return index + 1;
}
