import { isSettled } from './item-flags.js';
import { type ItemStatistics, likelySpan } from './item-statistics.js';

/** What a page says of an item in figures; of one with few answers also between what the correlation may as well be. */
export interface ShownNumbers {
  readonly percent: number;
  readonly tellsPercent: boolean;
  readonly tellsApart: string | null;
  readonly span: { readonly low: string; readonly high: string } | null;
}

export function shownNumbers(statistics: ItemStatistics): ShownNumbers {
  const { facility, discrimination } = statistics;
  const span = unsureSpan(statistics);
  return {
    percent: Math.round(100 * (facility ?? 0)),
    tellsPercent: facility !== null,
    tellsApart: discrimination?.toFixed(2) ?? null,
    span: span && { low: span[0].toFixed(2), high: span[1].toFixed(2) },
  };
}

/** Null for an item with answers enough: its point stands by itself. */
export const unsureSpan = (statistics: ItemStatistics): readonly [number, number] | null =>
  isSettled(statistics.responses) ? null : likelySpan(statistics);
