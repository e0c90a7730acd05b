import { crossTable, weightedKappa } from '#rater-statistics/weighted-kappa';
import type { BlindMarks } from './quality-marks.queries.js';
import { FEWEST_FOR_PAIR, type PairQuality } from './quality-report.js';

/** The two blind marks of a work. */
export type MarkedTwice = readonly [BlindMarks, BlindMarks];
export const LEVELS = 5;

/** Works with both blind marks, in the order in which the second came in. */
export function markedTwice(marks: readonly BlindMarks[]): MarkedTwice[] {
  const waiting = new Map<number, BlindMarks>();
  return marks.flatMap((one) => {
    const other = waiting.get(one.workId);
    if (other) return [[other, one]];
    waiting.set(one.workId, one);
    return [];
  });
}

/** The levels that the two gave in each criterion. */
export const levelsInBoth = ([one, other]: MarkedTwice) =>
  Object.entries(one.levels).flatMap(([criterion, first]) => {
    const second = other.levels[criterion];
    return second === undefined ? [] : [{ criterion, first, second }];
  });

/** The same as categories (from 0). */
const categoriesOf = (pair: MarkedTwice): [number, number][] =>
  levelsInBoth(pair).map(({ first, second }) => [first - 1, second - 1]);

/** Each two who marked a work together, over all criteria, those with the most works in common first. */
export function agreementOfPairs(works: readonly MarkedTwice[]): PairQuality[] {
  const pairs = new Map<string, { first: number; second: number; works: MarkedTwice[] }>();
  for (const [a, b] of works) {
    const ordered: MarkedTwice = a.markerId < b.markerId ? [a, b] : [b, a];
    const [first, second] = [ordered[0].markerId, ordered[1].markerId];
    const key = `${first} ${second}`;
    const pair = pairs.get(key) ?? { first, second, works: [] };
    pair.works.push(ordered);
    pairs.set(key, pair);
  }
  return [...pairs.values()]
    .sort((a, b) => b.works.length - a.works.length || a.first - b.first || a.second - b.second)
    .map(({ first, second, works: common }) => ({
      ...{ first, second, works: common.length },
      kappa: common.length < FEWEST_FOR_PAIR ? null : weightedKappa(crossTable(common.flatMap(categoriesOf), LEVELS)),
    }));
}
