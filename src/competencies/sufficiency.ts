import type { VarianceComponents } from './variance-components.js';

/** One rating: what one rater gave in one piece of work. */
export interface RatingPlace {
  readonly rater: string;
  readonly task: string;
}

/** How far the evidence carries, and what would carry it to the mark. */
export interface Sufficiency {
  readonly coefficient: number;
  readonly enough: boolean;
  readonly ratings: number;
  readonly raters: number;
  readonly tasks: number;
  /** How many ratings by another rater, and on another piece of work, would be enough together. */
  readonly wanted: { readonly raters: number; readonly tasks: number };
}

export const SUFFICIENT = 0.7;
const MOST_WANTED = 30;

/**
 * Index of dependability for absolute decisions about a person rated by a sample of raters on a sample of tasks,
 * Φ = σ²p / (σ²p + σ²R/n'r + σ²T/n't + σ²E/n) (Brennan, Generalizability Theory, 2001, chapter 4, for p × R × T; σ²R and σ²T with their
 * interactions with the person). Raters and tasks with unequally many ratings count by their effective number.
 */
export function dependability(components: VarianceComponents, places: readonly RatingPlace[]): number {
  if (places.length === 0) return 0;
  const error =
    components.rater / effectiveNumber(places.map(({ rater }) => rater)) +
    components.task / effectiveNumber(places.map(({ task }) => task)) +
    components.residual / places.length;
  return components.person / (components.person + error);
}

/** How many equally frequent values would be as diverse: (Σnᵢ)² / Σnᵢ² (Simpson 1949; in place of n' in unbalanced designs). */
export function effectiveNumber(values: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const squares = [...counts.values()].reduce((sum, count) => sum + count * count, 0);
  return squares === 0 ? 0 : (values.length * values.length) / squares;
}

export function sufficiencyOf(components: VarianceComponents, places: readonly RatingPlace[]): Sufficiency {
  const coefficient = dependability(components, places);
  return {
    coefficient,
    enough: coefficient >= SUFFICIENT,
    ratings: places.length,
    raters: new Set(places.map(({ rater }) => rater)).size,
    tasks: new Set(places.map(({ task }) => task)).size,
    wanted: wantedFor(components, places),
  };
}

/** Adds, one by one, the rating that helps most: by another rater on a known task, or on another task by a known rater. */
function wantedFor(components: VarianceComponents, places: readonly RatingPlace[]): { raters: number; tasks: number } {
  let all = [...places];
  const wanted = { raters: 0, tasks: 0 };
  while (dependability(components, all) < SUFFICIENT && wanted.raters + wanted.tasks < MOST_WANTED) {
    const fresh = `another ${all.length}`;
    const byRater = [...all, { rater: fresh, task: rarest(all.map(({ task }) => task)) ?? fresh }];
    const byTask = [...all, { rater: rarest(all.map(({ rater }) => rater)) ?? fresh, task: fresh }];
    const task = dependability(components, byTask) >= dependability(components, byRater);
    all = task ? byTask : byRater;
    wanted[task ? 'tasks' : 'raters'] += 1;
  }
  return wanted;
}

function rarest(values: readonly string[]): string | null {
  const times = (value: string) => values.filter((one) => one === value).length;
  return [...new Set(values)].sort((one, other) => times(one) - times(other))[0] ?? null;
}
