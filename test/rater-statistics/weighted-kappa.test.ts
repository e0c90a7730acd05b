import fc from 'fast-check';
import { crossTable, type DisagreementWeight, quadratic, weightedKappa } from '#rater-statistics/weighted-kappa';

const nominal: DisagreementWeight = (i, j) => Number(i !== j);
const linear: DisagreementWeight = (i, j) => Math.abs(i - j);

describe('published examples', () => {
  it('Cohen (1968), table 1: 200 diagnoses by two judges, kappa .492 and with his weights .348', () => {
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    const weights = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ];
    expect(weightedKappa(table, nominal)).toBeCloseTo(0.492, 3);
    expect(weightedKappa(table, (i, j) => weights[i]?.[j] ?? 0)).toBeCloseTo(0.348, 3);
  });

  it('the weighting example of scikit-learn (test_cohen_kappa): none .9315, linear .9412, quadratic .9541', () => {
    const first = [...Array(46).fill(0), ...Array(44).fill(1), ...Array(10).fill(2)] as number[];
    const second = [...Array(50).fill(0), ...Array(40).fill(1), ...Array(10).fill(2)] as number[];
    const table = crossTable(
      first.map((one, index) => [one, second[index] as number]),
      3,
    );
    expect(weightedKappa(table, nominal)).toBeCloseTo(0.9315, 4);
    expect(weightedKappa(table, linear)).toBeCloseTo(0.9412, 4);
    expect(weightedKappa(table)).toBeCloseTo(0.9541, 4);
  });
});

const marks = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
  minLength: 2,
  maxLength: 60,
});
const kappa = (pairs: readonly (readonly [number, number])[]) => weightedKappa(crossTable(pairs, 5));
const close = (a: number | null, b: number | null) =>
  a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 9);

describe('quadratic weighted kappa', () => {
  it('is 1 where both always say the same and something varies, and nothing where nothing varies', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 60 }), (values) => {
        const found = kappa(values.map((value) => [value, value]));
        close(found, new Set(values).size > 1 ? 1 : null);
      }),
    );
  });

  it('is the same whoever is called the first, in whatever order the works come, from whichever end the levels are counted', () => {
    fc.assert(
      fc.property(marks, (pairs) => {
        close(kappa(pairs.map(([a, b]) => [b, a])), kappa(pairs));
        close(kappa([...pairs].reverse()), kappa(pairs));
        close(kappa(pairs.map(([a, b]) => [4 - a, 4 - b])), kappa(pairs));
      }),
    );
  });

  it('equals the agreement of means and spread: 2·cov / (var + var + difference of the means²)', () => {
    fc.assert(
      fc.property(marks, (pairs) => {
        const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
        const [a, b] = [pairs.map(([one]) => one), pairs.map(([, one]) => one)];
        const [meanA, meanB] = [mean(a), mean(b)];
        const covariance = mean(pairs.map(([x, y]) => (x - meanA) * (y - meanB)));
        const spread = (numbers: number[], middle: number) => mean(numbers.map((one) => (one - middle) ** 2));
        const below = spread(a, meanA) + spread(b, meanB) + (meanA - meanB) ** 2;
        if (below > 0) expect(kappa(pairs)).toBeCloseTo((2 * covariance) / below, 9);
      }),
    );
  });

  it('leaves plain kappa alone whatever the categories are called', () => {
    fc.assert(
      fc.property(marks, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (pairs, names) => {
        const renamed = pairs.map(([a, b]) => [names[a], names[b]] as [number, number]);
        close(weightedKappa(crossTable(renamed, 5), nominal), weightedKappa(crossTable(pairs, 5), nominal));
      }),
    );
  });

  it('weighs the distance by its square', () => {
    expect([quadratic(0, 0), quadratic(1, 3), quadratic(4, 0)]).toEqual([0, 4, 16]);
  });
});
