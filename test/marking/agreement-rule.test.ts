import fc from 'fast-check';
import { agreedLevels, agreementMethod, disputedRanges, outcomeOf } from '#marking/agreement-rule';

const rule = { tolerance: 1, passLevel: 3 };
const CRITERIA = ['a', 'b', 'c'];
const level = fc.integer({ min: 1, max: 5 });
const levels = fc
  .tuple(level, level, level)
  .map((given) => Object.fromEntries(CRITERIA.map((criterion, index) => [criterion, given[index] as number])));

describe('two markers', () => {
  it.each([
    [3, 4, false],
    [4, 5, false],
    [1, 2, false],
    [3, 3, false],
    [2, 3, true], // one level apart, but on both sides of the pass level
    [3, 5, true],
    [1, 5, true],
  ])('who give %i and %i dispute: %s', (first, second, disputed) => {
    expect(Object.keys(disputedRanges({ a: first }, { a: second }, rule))).toHaveLength(disputed ? 1 : 0);
  });

  it('agree with each other whoever comes first', () => {
    fc.assert(
      fc.property(levels, levels, (first, second) => {
        expect(disputedRanges(first, second, rule)).toEqual(disputedRanges(second, first, rule));
        expect(agreedLevels(first, second)).toEqual(agreedLevels(second, first));
      }),
    );
  });

  it('who agree never differ about passing', () => {
    fc.assert(
      fc.property(levels, levels, (first, second) => {
        fc.pre(Object.keys(disputedRanges(first, second, rule)).length === 0);
        const passes = (given: Record<string, number>) => outcomeOf(given, rule.passLevel, 1, 2) === 'accepted';
        expect(passes(first)).toBe(passes(second));
        expect(passes({ ...agreedLevels(first, second) })).toBe(passes(first));
      }),
    );
  });

  it('reach levels that one of them gave, never a number between', () => {
    fc.assert(
      fc.property(levels, levels, (first, second) => {
        const agreed = agreedLevels(first, second);
        for (const criterion of CRITERIA)
          expect(agreed[criterion]).toBe(Math.min(first[criterion] as number, second[criterion] as number));
      }),
    );
  });
});

describe('a third marker', () => {
  it('moves nothing but what is disputed', () => {
    const first = { a: 2, b: 3, c: 4 };
    const second = { a: 4, b: 4, c: 4 };
    expect(disputedRanges(first, second, rule)).toEqual({ a: { from: 2, to: 4 } });
    expect(agreedLevels(first, second, { a: 3 })).toEqual({ a: 3, b: 3, c: 4 });
  });

  it('is named as the way it was reached', () => {
    expect(agreementMethod({ a: 3 }, { a: 3 }, null)).toBe('same');
    expect(agreementMethod({ a: 3 }, { a: 4 }, null)).toBe('within_tolerance');
    expect(agreementMethod({ a: 2 }, { a: 3 }, { a: 3 })).toBe('third_marker');
  });
});

describe('the outcome', () => {
  it.each([
    [{ a: 3, b: 5 }, 1, 'accepted'],
    [{ a: 2, b: 5 }, 1, 'returned'],
    [{ a: 2, b: 5 }, 2, 'returned'],
    [{ a: 2, b: 5 }, 3, 'not_accepted'],
    [{ a: 3, b: 3 }, 3, 'accepted'],
  ] as const)('of %j in round %i is %s', (given, round, outcome) => {
    expect(outcomeOf(given, 3, round, 2)).toBe(outcome);
  });
});
