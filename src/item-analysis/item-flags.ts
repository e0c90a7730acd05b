import type { ItemStatistics } from './item-statistics.js';

/** What an officer should look at; words at `item-analysis.flags`. */
export type ItemFlag = 'too_few' | 'negative' | 'weak' | 'too_hard' | 'too_easy';

/** Bounds of what is usual for tests of knowledge. Correlation: Varma, S. (2006), Preliminary item statistics using point-biserial correlation and p-values (below 0.15 the item says little). */
const WEAK = 0.15;
const EASY = 0.95;
const HARD = 0.3;
/** The standard error of a correlation of nought is about 1/√n: with fewer than these, chance alone passes for a weak item; and below nought by less than it, an item is weak and not the wrong way round. */
const ENOUGH = 30;

/** Whether chance alone no longer explains how well an item seems to tell apart. */
export const isSettled = (responses: number): boolean => responses >= ENOUGH;

/** The most serious first. With few answers only the difficulty can be judged, and that says so. */
export function itemFlags({ responses, facility, discrimination }: ItemStatistics): ItemFlag[] {
  if (facility === null) return ['too_few'];
  const flags: ItemFlag[] = [];
  if (isSettled(responses) && discrimination !== null && facility <= EASY) {
    if (discrimination < -1 / Math.sqrt(responses)) flags.push('negative');
    else if (discrimination < WEAK) flags.push('weak');
  }
  if (facility < HARD) flags.push('too_hard');
  if (facility > EASY) flags.push('too_easy');
  if (!isSettled(responses)) flags.push('too_few');
  return flags;
}

/** Whether somebody should look at the item. That almost everybody knows the answer is no fault of an item by itself. */
export const isWeak = (flags: readonly ItemFlag[]): boolean =>
  flags.some((flag) => flag === 'negative' || flag === 'weak' || flag === 'too_hard');
