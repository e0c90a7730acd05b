import { type EntryDuty, type EntryKind, entryDuties } from './practice-entry.entity.js';
import type { PracticeEntryStatus } from './practice-entry-status.js';

/** A quoted sentence, as far as it counts for an indicator. */
export interface CountedQuote {
  readonly entryId: number;
  readonly indicators: readonly string[];
  readonly status: PracticeEntryStatus;
  readonly kind: EntryKind;
  readonly duty: EntryDuty;
  readonly topics: readonly string[];
  readonly stands: boolean;
}

export type Sufficiency = 'enough' | 'thin' | 'none';

export interface Cell {
  readonly indicator: string;
  readonly duty: EntryDuty;
  readonly sufficiency: Sufficiency;
  /** Confirmed entries with a standing quote for this indicator, and the different topics in them. */
  readonly entries: number;
  readonly topics: number;
  /** Quotes that wait for a confirmation. */
  readonly waiting: number;
}

/** Two ordinary entries, or one that goes deep. */
export const WEIGHT_ENOUGH = 2;
export const TOPICS_ENOUGH = 2;
const WEIGHT: Record<EntryKind, number> = { deep: 2, preventive: 2, short: 1 };
const CONFIRMED: readonly PracticeEntryStatus[] = ['confirmed', 'evidence', 'frozen'];

/**
 * How well an indicator is shown in a duty. Enough: confirmed entries that weigh two (a deep or preventive one weighs two by itself) and touch
 * two different topics. Thin: anything quoted that still stands. Sentences that were changed count for nothing.
 */
export function cellOf(indicator: string, duty: EntryDuty, quotes: readonly CountedQuote[]): Cell {
  const standing = quotes.filter((one) => one.stands && one.duty === duty && one.indicators.includes(indicator));
  const confirmed = standing.filter(({ status }) => CONFIRMED.includes(status));
  const entries = new Map(confirmed.map((one) => [one.entryId, one]));
  const weight = [...entries.values()].reduce((sum, { kind }) => sum + WEIGHT[kind], 0);
  const topics = new Set([...entries.values()].flatMap((one) => one.topics)).size;
  const isEnough = weight >= WEIGHT_ENOUGH && topics >= TOPICS_ENOUGH;
  return {
    indicator,
    duty,
    sufficiency: isEnough ? 'enough' : standing.length > 0 ? 'thin' : 'none',
    entries: entries.size,
    topics,
    waiting: standing.length - confirmed.length,
  };
}

/** Every indicator in both duties, in the order of the framework. */
export const coverageMap = (indicators: readonly string[], quotes: readonly CountedQuote[]): Cell[] =>
  indicators.flatMap((indicator) => entryDuties.map((duty) => cellOf(indicator, duty, quotes)));
