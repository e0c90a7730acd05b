import { Problem } from '#platform/problems';

export interface Watching {
  readonly intervals: readonly (readonly [from: number, to: number])[];
  readonly position: number;
  /** Seconds since the film stood there. */
  readonly ago: number;
}

const MOST_INTERVALS = 200;

/** A report of the player, as it was sent: stretches in seconds, and where the film stands. A 422 for anything else. */
export function readWatching(body: unknown): Watching {
  const { intervals, position, ago = 0 } = (body ?? {}) as Record<string, unknown>;
  const wellFormed =
    Array.isArray(intervals) &&
    intervals.length <= MOST_INTERVALS &&
    intervals.every(isStretch) &&
    isSecond(position) &&
    isSecond(ago);
  if (!wellFormed) throw new Problem(422, 'learning.watching_unreadable');
  return { intervals: intervals as [number, number][], position: position as number, ago: ago as number };
}

const isSecond = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value < 86_400;
const isStretch = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(isSecond) && value[0] <= value[1];
