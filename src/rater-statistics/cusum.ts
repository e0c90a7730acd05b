export interface CusumRule {
  /** What a value should be. */
  readonly target: number;
  /** The standard deviation of a value. */
  readonly sigma: number;
  /** The slack, in standard deviations: half of the shift that is to be found quickly. */
  readonly k: number;
  /** The decision interval, in standard deviations. */
  readonly h: number;
}

/** The two sums after a value; `alarm` says on which side the decision interval is exceeded. */
export interface CusumPoint {
  readonly high: number;
  readonly low: number;
  readonly alarm: 'high' | 'low' | null;
}

/** k and h that Montgomery, D. C., Introduction to Statistical Quality Control, chapter 9, recommends: a shift of one standard deviation is found after about ten values, and a false alarm comes after about 465. */
export const usualCusum = { k: 0.5, h: 5 } as const;

/**
 * The tabular cumulative sum: C⁺ = max(0, z − k + C⁺), C⁻ = max(0, −z − k + C⁻), with z the standardised value; an alarm while one of
 * them is above h. Page, E. S. (1954), Continuous inspection schemes, Biometrika 41, 100–115; in this form Montgomery, chapter 9.
 */
export function cusum(values: readonly number[], { target, sigma, k, h }: CusumRule): CusumPoint[] {
  let [high, low] = [0, 0];
  return values.map((value) => {
    const z = (value - target) / sigma;
    high = Math.max(0, z - k + high);
    low = Math.max(0, -z - k + low);
    return { high, low, alarm: high > h ? 'high' : low > h ? 'low' : null };
  });
}

/** The value with which the sum that alarms began to grow: where the drift probably set in (Montgomery's N⁺ and N⁻). Null without alarm at the end. */
export function driftSince(points: readonly CusumPoint[]): number | null {
  const side = points.at(-1)?.alarm ?? null;
  if (side === null) return null;
  const lastZero = points.map((point) => point[side] === 0).lastIndexOf(true);
  return lastZero + 1;
}
