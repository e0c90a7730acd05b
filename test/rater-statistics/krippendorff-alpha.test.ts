import fc from 'fast-check';
import { alphaInterval } from '#rater-statistics/alpha-interval';
import { krippendorffAlpha, type Unit } from '#rater-statistics/krippendorff-alpha';
import { seededChance } from '#rater-statistics/seeded-chance';

/** Krippendorff (2011), example C: four observers, twelve units, missing values; 0 stands for a missing one. */
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
  [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
];
const published: Unit[] = (observers[0] as number[]).map((_, unit) =>
  observers
    .map((values) => values[unit] as number)
    .filter((value) => value > 0)
    .map((value) => value - 1),
);

describe('the worked example of Krippendorff (2011)', () => {
  it('nominal .743, ordinal .815, interval .849', () => {
    expect(krippendorffAlpha(published, 'nominal', 5)).toBeCloseTo(0.743, 3);
    expect(krippendorffAlpha(published, 'ordinal', 5)).toBeCloseTo(0.815, 3);
    expect(krippendorffAlpha(published, 'interval', 5)).toBeCloseTo(0.849, 3);
  });

  it('has an interval around it that is the same each time', () => {
    const interval = () => alphaInterval(published, 'ordinal', 5, { draws: 1000, seed: 7 });
    const { low, high } = interval() ?? { low: 0, high: 0 };
    expect([low < 0.815, high > 0.815, low > 0.3, high <= 1]).toEqual([true, true, true, true]);
    expect(interval()).toEqual({ low, high });
  });
});

const units = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), { minLength: 2, maxLength: 40 });
const metric = fc.constantFrom('nominal' as const, 'ordinal' as const, 'interval' as const);
const close = (a: number | null, b: number | null) =>
  a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 9);

describe('alpha', () => {
  it('does not depend on the order of the units, nor on who rated', () => {
    fc.assert(
      fc.property(units, metric, (some, how) => {
        const other = [...some].reverse().map((unit) => [...unit].reverse());
        close(krippendorffAlpha(other, how, 5), krippendorffAlpha(some, how, 5));
        const rule = { draws: 20, seed: 3 };
        expect(alphaInterval(other, how, 5, rule)).toEqual(alphaInterval(some, how, 5, rule));
      }),
    );
  });

  it('is 1 where all agree and something varies, never more, and nothing where nothing varies', () => {
    fc.assert(
      fc.property(units, metric, (some, how) => {
        const pairable = some.filter((unit) => unit.length > 1);
        const same = pairable.map((unit) => unit.map(() => unit[0] as number));
        close(krippendorffAlpha(same, how, 5), new Set(same.flat()).size > 1 ? 1 : null);
        expect(krippendorffAlpha(some, how, 5) ?? 1).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('takes no notice of what only one rated, of unused categories, nor (nominal) of names', () => {
    fc.assert(
      fc.property(units, metric, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (some, how, names) => {
        close(krippendorffAlpha([...some, [4], []], how, 5), krippendorffAlpha(some, how, 5));
        close(krippendorffAlpha(some, how, 9), krippendorffAlpha(some, how, 5));
        const renamed = some.map((unit) => unit.map((value) => names[value] as number));
        close(krippendorffAlpha(renamed, 'nominal', 5), krippendorffAlpha(some, 'nominal', 5));
      }),
    );
  });

  it('is covered by its interval about as often as promised', () => {
    // Two raters who agree with the truth of 0 or 1 in nine of ten cases each; alpha of very many such units is the truth to cover.
    const chance = seededChance(42);
    const rate = (truth: number) => (chance() < 0.9 ? truth : 1 - truth);
    const sample = (size: number): Unit[] =>
      Array.from({ length: size }, () => {
        const truth = chance() < 0.5 ? 0 : 1;
        return [rate(truth), rate(truth)];
      });
    const truth = krippendorffAlpha(sample(50_000), 'nominal', 2) as number;
    const covered = Array.from({ length: 150 }, (_, seed) =>
      alphaInterval(sample(120), 'nominal', 2, { draws: 150, seed }),
    ).filter((interval) => interval && interval.low <= truth && truth <= interval.high).length;
    expect(covered / 150).toBeGreaterThan(0.9);
    expect(covered / 150).toBeLessThan(0.99);
  });
});
