import { addUnit, alphaOf, type Metric, type Unit } from './krippendorff-alpha.js';
import { seededChance } from './seeded-chance.js';

/** The middle 95 % of what alpha would have been. */
export interface AlphaInterval {
  readonly low: number;
  readonly high: number;
}

const LOW = 0.025;

/**
 * A bootstrap interval for alpha: units are drawn anew with replacement, as often as there are units, and alpha is calculated from
 * each draw; the percentiles of Efron, B. (1979), Bootstrap methods: another look at the jackknife.
 *
 * Why units and not single disagreements as in Hayes, A. F. & Krippendorff, K. (2007), Answering the call for a standard reliability
 * measure for coding data: the marks of one work belong together, and the expected disagreement is uncertain too. Zapf, A. et al.
 * (2016), Measuring inter-rater reliability for nominal data, found that drawing units keeps its promised coverage.
 *
 * Units with the same values are the same, so only the number of each kind is drawn. A draw in which nothing varies says nothing and is
 * left out. Null where there is no alpha.
 */
export function alphaInterval(
  units: readonly Unit[],
  metric: Metric,
  categories: number,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): AlphaInterval | null {
  const pairable = units.filter((unit) => unit.length > 1);
  const kinds = kindsOf(pairable);
  const chance = seededChance(seed);
  const found: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const counts = drawKinds(kinds, pairable.length, chance);
    const matrix = Array.from({ length: categories }, () => new Array<number>(categories).fill(0));
    for (const [index, { unit }] of kinds.entries()) addUnit(matrix, unit, counts[index] ?? 0);
    const alpha = alphaOf(matrix, metric);
    if (alpha !== null) found.push(alpha);
  }
  return found.length === 0 ? null : percentiles(found);
}

interface Kind {
  readonly unit: Unit;
  /** The share of the units that are of this kind or of one before it. */
  readonly upTo: number;
}

/** The different units, in an order that does not depend on the order of the units. */
function kindsOf(units: readonly Unit[]): Kind[] {
  const counts = new Map<string, { unit: Unit; count: number }>();
  for (const unit of units) {
    const sorted = [...unit].sort((a, b) => a - b);
    const known = counts.get(sorted.join());
    counts.set(sorted.join(), { unit: sorted, count: (known?.count ?? 0) + 1 });
  }
  let before = 0;
  return [...counts.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { unit, count }]) => {
      before += count;
      return { unit, upTo: before / units.length };
    });
}

function drawKinds(kinds: readonly Kind[], size: number, chance: () => number): number[] {
  const counts = new Array<number>(kinds.length).fill(0);
  for (let drawn = 0; drawn < size; drawn += 1) {
    const at = chance();
    let index = 0;
    while (index < kinds.length - 1 && at >= (kinds[index] as Kind).upTo) index += 1;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

function percentiles(values: readonly number[]): AlphaInterval {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  return { low: at(LOW), high: at(1 - LOW) };
}
