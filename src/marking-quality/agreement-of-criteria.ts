import { alphaInterval } from '#rater-statistics/alpha-interval';
import { krippendorffAlpha, type Unit } from '#rater-statistics/krippendorff-alpha';
import { LEVELS, type MarkedTwice } from './agreement-of-pairs.js';
import { type CriterionQuality, FEWEST_FOR_ALPHA } from './quality-report.js';

/** Draws of the bootstrap: a thousand, and fewer where so many works have narrowed the interval already. */
const drawsFor = (units: number): number => Math.round(Math.min(1000, Math.max(200, 2_000_000 / units)));
const SEED = 2026;

/** Ordinal alpha of each criterion with its interval; pauses after each. */
export function* agreementOfCriteria(
  works: readonly MarkedTwice[],
  criteria: readonly string[],
): Generator<void, CriterionQuality[]> {
  const found: CriterionQuality[] = [];
  for (const criterion of criteria) {
    const units = works
      .map((pair): Unit => pair.flatMap(({ levels }) => (levels[criterion] === undefined ? [] : levels[criterion] - 1)))
      .filter((unit) => unit.length > 1);
    const enough = units.length >= FEWEST_FOR_ALPHA;
    const rule = { draws: drawsFor(units.length), seed: SEED };
    found.push({
      ...{ criterion, works: units.length },
      alpha: enough ? krippendorffAlpha(units, 'ordinal', LEVELS) : null,
      interval: enough ? alphaInterval(units, 'ordinal', LEVELS, rule) : null,
    });
    yield;
  }
  return found;
}
