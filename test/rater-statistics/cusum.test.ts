import fc from 'fast-check';
import { type CusumRule, cusum, driftSince, usualCusum } from '#rater-statistics/cusum';
import { seededChance } from '#rater-statistics/seeded-chance';

/** Montgomery, Introduction to Statistical Quality Control, table 9.1: target 10, σ 1; after the twentieth the mean is 11. */
const montgomery = [
  ...[9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08],
  ...[9.37, 10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52],
];
const upper = [
  ...[0, 0, 0, 1.16, 2.82, 2.5, 0.04, 1, 0, 0, 0, 0.97, 0.98, 0, 0],
  ...[0, 0.12, 0, 0, 0.34, 0.74, 0, 1.79, 2.79, 2.89, 3.47, 3.35, 4.47, 5.28, 5.3],
];

describe('the worked example of Montgomery (table 9.2)', () => {
  const points = cusum(montgomery, { target: 10, sigma: 1, ...usualCusum });

  it('has his upper sums, and his alarm at period 29', () => {
    for (const [index, point] of points.entries()) expect(point.high).toBeCloseTo(upper[index] as number, 3);
    expect(points.findIndex(({ alarm }) => alarm === 'high') + 1).toBe(29);
    expect(points.some(({ alarm }) => alarm === 'low')).toBe(false);
  });

  it('has his first lower sums', () => {
    expect(points.slice(0, 4).map(({ low }) => Number(low.toFixed(2)))).toEqual([0.05, 1.56, 1.77, 0]);
  });

  it('dates the shift after period 22, as he does', () => {
    expect((driftSince(points) as number) + 1).toBe(23);
  });
});

/** Normally distributed values (Box and Muller 1958). */
function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

describe('cusum', () => {
  const rule: CusumRule = { target: 0, sigma: 1, ...usualCusum };

  it('is never negative, and turned around it is the same with the sides exchanged', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { maxLength: 60 }), (values) => {
        const points = cusum(values, rule);
        const turned = cusum(
          values.map((value) => -value),
          rule,
        );
        for (const [index, point] of points.entries()) {
          expect(Math.min(point.high, point.low)).toBeGreaterThanOrEqual(0);
          expect(turned[index]).toMatchObject({ high: point.low, low: point.high });
        }
      }),
    );
  });

  it('has no drift to date while there is no alarm', () => {
    expect(driftSince(cusum([0, 1, 0, -1], rule))).toBe(null);
    expect(driftSince([])).toBe(null);
  });

  it('finds a marker who became half a level stricter within 15 works, and sounds in vain for fewer than one in twenty', () => {
    // The mean deviation of a work's eight marks has a standard deviation of about a quarter of a level.
    const sigma = 0.25;
    const chance = seededChance(2026);
    const alarms = (shift: number) =>
      Array.from({ length: 1000 }, () => {
        const values = Array.from({ length: 15 }, () => shift + sigma * normal(chance));
        return cusum(values, { target: 0, sigma, ...usualCusum }).some(({ alarm }) => alarm);
      }).filter(Boolean).length;
    expect(alarms(-0.5)).toBeGreaterThan(990);
    expect(alarms(0)).toBeLessThan(50);
  });
});
