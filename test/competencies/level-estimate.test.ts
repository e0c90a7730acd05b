import fc from 'fast-check';
import { levelEstimate, probabilityOf } from '#competencies/level-estimate';

const rating = fc.record({ level: fc.integer({ min: 1, max: 5 }), weight: fc.constantFrom(0.25, 0.5, 1) });

describe('the level somebody is at', () => {
  it('is worked by hand for one rating of 3', () => {
    // F(z) = 1/(1+e^-z): P(3|3) = F(.5/.6)-F(-.5/.6) = .3942; P(3|2) = F(1.5/.6)-F(.5/.6) = .2271; P(3|1) = F(2.5/.6)-F(1.5/.6) = .0606.
    expect(probabilityOf(3, 3)).toBeCloseTo(0.394, 3);
    expect(probabilityOf(3, 2)).toBeCloseTo(0.227, 3);
    expect(probabilityOf(3, 1)).toBeCloseTo(0.061, 3);
    // Over their sum .9696: .0625 .2342 .4065 .2342 .0625, so the median is 3 and the 10 % and 90 % quantiles are 2 and 4.
    const found = levelEstimate([{ level: 3, weight: 1 }]);
    expect(found).toMatchObject({ level: 3, low: 2, high: 4 });
    [0.063, 0.234, 0.406, 0.234, 0.063].forEach((share, index) => {
      expect(found?.shares[index]).toBeCloseTo(share, 2);
    });
  });

  it('is not told without a rating', () => {
    expect(levelEstimate([])).toBeNull();
  });

  it('does not lie between the steps: those who see 2 and 5 leave it open, no average makes it 3.5', () => {
    const found = levelEstimate([
      { level: 2, weight: 1 },
      { level: 5, weight: 1 },
    ]);
    expect(Number.isInteger(found?.level)).toBe(true);
    expect(found?.low).toBeLessThan(found?.high ?? 0);
  });

  it('for each level the chances of the ratings add up to one', () => {
    for (const level of [1, 2, 3, 4, 5])
      expect([1, 2, 3, 4, 5].reduce((sum, given) => sum + probabilityOf(given, level), 0)).toBeCloseTo(1, 12);
  });

  it('does not depend on the order of the evidence and never leaves the five steps', () => {
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1, maxLength: 12 }), fc.nat(), (ratings, seed) => {
        const turned = [...ratings.slice(seed % ratings.length), ...ratings.slice(0, seed % ratings.length)].reverse();
        const found = levelEstimate(ratings);
        const other = levelEstimate(turned);
        expect(other).toMatchObject({ level: found?.level, low: found?.low, high: found?.high });
        expect([1, 2, 3, 4, 5]).toContain(found?.level);
        expect(found?.low).toBeGreaterThanOrEqual(1);
        expect(found?.high).toBeLessThanOrEqual(5);
        expect(found?.low).toBeLessThanOrEqual(found?.level ?? 0);
        expect(found?.high).toBeGreaterThanOrEqual(found?.level ?? 9);
      }),
    );
  });

  it.each([1, 2, 3, 4, 5])('narrows with more evidence of the same level %i', (level) => {
    const widths = Array.from({ length: 10 }, (_, count) => {
      const found = levelEstimate(Array.from({ length: count + 1 }, () => ({ level, weight: 1 })));
      return (found?.high ?? 0) - (found?.low ?? 0);
    });
    expect([...widths].sort((one, other) => other - one)).toEqual(widths);
    expect(widths.at(-1)).toBe(0);
  });
});
