import fc from 'fast-check';
import type { SingleQuestion } from '#curriculum/question';
import { appealRates } from '#item-analysis/appeal-rates';
import { isWeak, itemFlags } from '#item-analysis/item-flags';
import { itemStatistics, likelySpan, type ResponseSums } from '#item-analysis/item-statistics';
import { optionShares } from '#item-analysis/option-shares';

/** The sums as the database makes them, of pairs of points and rest. */
const sumsOf = (
  pairs: readonly (readonly [x: number, y: number])[],
  values: Partial<ResponseSums> = {},
): ResponseSums => ({
  ...{ item: 'A1-Q01', response: null, upper: 0, lower: 0 },
  count: pairs.length,
  points: pairs.reduce((sum, [x]) => sum + x, 0),
  squares: pairs.reduce((sum, [x]) => sum + x * x, 0),
  rest: pairs.reduce((sum, [, y]) => sum + y, 0),
  restSquares: pairs.reduce((sum, [, y]) => sum + y * y, 0),
  products: pairs.reduce((sum, [x, y]) => sum + x * y, 0),
  ...values,
});

/** Point-biserial by its own formula: (mean of the rest of those who were right − of those who were wrong) / s · √(p·q). */
function pointBiserial(pairs: readonly (readonly [number, number])[]): number {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const rests = pairs.map(([, y]) => y);
  const right = pairs.filter(([x]) => x === 1).map(([, y]) => y);
  const wrong = pairs.filter(([x]) => x === 0).map(([, y]) => y);
  const deviation = Math.sqrt(mean(rests.map((y) => (y - mean(rests)) ** 2)));
  const p = right.length / pairs.length;
  return ((mean(right) - mean(wrong)) / deviation) * Math.sqrt(p * (1 - p));
}

describe('the statistics of an item', () => {
  it('agree with a worked example', () => {
    // Ten people; right: rests 9 8 8 7 6 5 (mean 7.1667), wrong: 6 4 3 2 (mean 3.75); all: mean 5.8, deviation √4.76 = 2.1817.
    const pairs = [
      [1, 9],
      [1, 8],
      [1, 8],
      [1, 7],
      [1, 6],
      [1, 5],
      [0, 6],
      [0, 4],
      [0, 3],
      [0, 2],
    ] as const;
    const { responses, facility, discrimination } = itemStatistics([sumsOf(pairs.slice(0, 6)), sumsOf(pairs.slice(6))]);
    expect([responses, facility]).toEqual([10, 0.6]);
    // (7.1667 − 3.75) / 2.1817 · √(0.6 · 0.4) = 0.7672
    expect(discrimination).toBeCloseTo(0.7672, 3);
  });

  it('say between what a correlation may as well be, which shrinks with every answer and never leaves -1 to 1', () => {
    // r = 0.5 of 28: atanh 0.5 = 0.5493, ± 1.96/5 = 0.392; tanh 0.1573 = 0.156, tanh 0.9413 = 0.736.
    const [low, high] = likelySpan({ responses: 28, facility: 0.5, discrimination: 0.5 }) ?? [];
    expect([low, high].map((one) => one?.toFixed(3))).toEqual(['0.156', '0.736']);
    expect(likelySpan({ responses: 9, facility: 1, discrimination: null })).toBeNull();
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: 5, max: 29 }), (discrimination, n) => {
        const few = likelySpan({ responses: n, facility: 0.5, discrimination }) ?? [0, 0];
        const more = likelySpan({ responses: n + 1, facility: 0.5, discrimination }) ?? [0, 0];
        return few[0] >= -1 && few[1] <= 1 && few[0] <= few[1] && more[1] - more[0] <= few[1] - few[0] + 1e-9;
      }),
    );
  });

  it('are the point-biserial correlation wherever an item is right or wrong', () => {
    const answers = fc.array(
      fc.tuple(
        fc.constantFrom(0, 1),
        fc.integer({ min: 0, max: 100 }).map((y) => y / 100),
      ),
      { minLength: 5, maxLength: 60 },
    );
    fc.assert(
      fc.property(answers, (pairs) => {
        const { discrimination } = itemStatistics([sumsOf(pairs)]);
        const varies = (numbers: readonly number[]) => new Set(numbers).size > 1;
        if (!varies(pairs.map(([x]) => x)) || !varies(pairs.map(([, y]) => y))) expect(discrimination).toBeNull();
        else expect(discrimination).toBeCloseTo(pointBiserial(pairs), 6);
      }),
    );
  });

  it('say nothing of fewer than five people', () => {
    expect(
      itemStatistics([
        sumsOf([
          [1, 1],
          [0, 0],
          [1, 1],
          [0, 0],
        ]),
      ]),
    ).toEqual({
      ...{ responses: 4, facility: null, discrimination: null },
    });
  });
});

describe('what stands out', () => {
  const statistics = (responses: number, facility: number, discrimination: number | null) => ({
    responses,
    facility,
    discrimination,
  });

  it.each([
    [statistics(100, 0.6, -0.2), ['negative'], true],
    [statistics(100, 0.6, -0.05), ['weak'], true],
    [statistics(100, 0.98, -0.2), ['too_easy'], false],
    [statistics(100, 0.6, 0.05), ['weak'], true],
    [statistics(100, 0.6, 0.4), [], false],
    [statistics(100, 0.2, 0.4), ['too_hard'], true],
    [statistics(100, 0.98, 0.02), ['too_easy'], false],
    [statistics(12, 0.6, -0.3), ['too_few'], false],
    [{ responses: 3, facility: null, discrimination: null }, ['too_few'], false],
  ])('of %j is %j', (known, flags, weak) => {
    expect(itemFlags(known)).toEqual(flags);
    expect(isWeak(itemFlags(known))).toBe(weak);
  });
});

describe('what was chosen', () => {
  const question = { type: 'single', options: ['ア', 'イ', 'ウ'], answer: 2 } as unknown as SingleQuestion;
  const chose = (chosen: number | null, count: number, upper: number, lower: number) =>
    sumsOf([], { response: chosen === null ? null : { type: 'single', chosen }, count, upper, lower });

  it('is told for everybody, the best and the weakest', () => {
    const [group] = optionShares(question, [chose(1, 10, 1, 6), chose(2, 25, 9, 3), chose(null, 5, 0, 1)]);
    expect(group?.options).toEqual([
      { text: 'ア', isRight: false, all: 25, upper: 10, lower: 60 },
      { text: 'イ', isRight: true, all: 63, upper: 90, lower: 30 },
      { text: 'ウ', isRight: false, all: 0, upper: 0, lower: 0 },
    ]);
  });

  it('leaves out groups that are too small, and everything where too few answered', () => {
    expect(optionShares(question, [chose(2, 10, 3, 3)])[0]?.options[1]).toMatchObject({
      all: 100,
      upper: null,
      lower: null,
    });
    expect(optionShares(question, [chose(2, 4, 1, 1)])).toEqual([]);
  });
});

describe('the overturn rate', () => {
  const counts = (upheld: number, dismissed: number) =>
    ({ test: 'check-test', lodged: upheld + dismissed + 1, waiting: 1, upheld, dismissed }) as const;

  it('is the part of the decided appeals that changed something', () => {
    expect(appealRates([counts(1, 3)])).toEqual({ upheld: 1, decided: 4, waiting: 1, percent: 25 });
    expect(appealRates([])).toEqual({ upheld: 0, decided: 0, waiting: 0, percent: null });
  });
});
