import type { AlphaInterval } from '#rater-statistics/alpha-interval';

/** How far the markers of one rubric can be trusted, as it is kept. Only pairs of blind marks count: a third marker saw the others'. */
export interface QualityDocument {
  readonly works: number;
  /** Works in which two marks lie on different sides of the pass level in at least one criterion. */
  readonly split: number;
  readonly criteria: readonly CriterionQuality[];
  readonly pairs: readonly PairQuality[];
  readonly markers: readonly MarkerQuality[];
  /** Null while there are too few works for a fit. */
  readonly rasch: { readonly converged: boolean; readonly subsets: number } | null;
  /** What a marker's deviation is measured against. */
  readonly drift: { readonly target: number; readonly sigma: number } | null;
}
export interface CriterionQuality {
  readonly criterion: string;
  readonly works: number;
  readonly alpha: number | null;
  readonly interval: AlphaInterval | null;
}
/** `kappa` is null with too few works, or where nothing varies. */
export interface PairQuality {
  readonly first: number;
  readonly second: number;
  readonly works: number;
  readonly kappa: number | null;
}
export interface MarkerQuality {
  readonly markerId: number;
  readonly works: number;
  readonly marks: number;
  /** Marks within the tolerance of the other's and on the same side of the pass level. */
  readonly alike: number;
  readonly severity: Severity | null;
  readonly drift: MarkerDrift | null;
  /** Settled works marked once more without knowing it. */
  readonly controls: { readonly works: number; readonly marks: number; readonly alike: number };
}
export interface Severity {
  /** In logits; above 0 is stricter than the middle. */
  readonly measure: number;
  readonly error: number;
  /** In levels; below 0 is stricter. */
  readonly levels: number;
  /** Its 95 % interval. */
  readonly levelsFrom: number;
  readonly levelsTo: number;
  readonly infit: number;
  readonly outfit: number;
  readonly subset: number;
}
export interface MarkerDrift {
  /** The last works, the oldest first: both sums after each. */
  readonly points: readonly { readonly high: number; readonly low: number }[];
  readonly alarm: 'high' | 'low' | null;
  /** Since which of the points, where there is an alarm. */
  readonly since: number | null;
  /** Whether the alarm only mirrors somebody else's: see `echoes`. */
  readonly echo: boolean;
}

/** Fewer works than these say nothing, and are not shown. */
export const FEWEST_FOR_PAIR = 10;
export const FEWEST_FOR_ALPHA = 20;
export const FEWEST_FOR_MARKER = 10;
export const FEWEST_FOR_RASCH = 30;
