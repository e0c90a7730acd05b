import fc from 'fast-check';
import { type ItemMark, scoreOf } from '#examination/score';

const marksOf = (...points: number[]): ItemMark[] =>
  points.map((point, index) => ({ item: `q${index}`, points: point }));
const voiding = (...items: string[]) => ({ voided: new Set(items), granted: new Set<string>() });

describe('the score of an attempt', () => {
  it('is the sum over all items', () => {
    expect(scoreOf(marksOf(1, 0.5, 0, 1), voiding())).toEqual({
      ...{ points: 2.5, maxPoints: 4, share: 62.5, percent: 62, leftOut: [] },
    });
  });

  it('leaves a voided item out for whoever got it wrong', () => {
    expect(scoreOf(marksOf(1, 1, 0), voiding('q2'))).toMatchObject({
      points: 2,
      maxPoints: 2,
      percent: 100,
      leftOut: ['q2'],
    });
  });

  it('keeps a voided item for whoever got it right', () => {
    expect(scoreOf(marksOf(1, 0, 0), voiding('q0'))).toMatchObject({ points: 1, maxPoints: 3, leftOut: [] });
  });

  it('counts a granted item as right, voided or not', () => {
    const adjustments = { voided: new Set(['q2']), granted: new Set(['q2']) };
    expect(scoreOf(marksOf(1, 0, 0), adjustments)).toMatchObject({ points: 2, maxPoints: 3, leftOut: [] });
  });

  const attempts = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 }).chain((hundredths) => {
    const marks = marksOf(...hundredths.map((one) => one / 100));
    const some = fc.subarray(marks.map(({ item }) => item)).map((items) => new Set(items));
    return fc.record({ marks: fc.constant(marks), voided: some, granted: some, next: fc.constantFrom(...marks) });
  });

  it('never falls when one more item is voided or granted', () => {
    fc.assert(
      fc.property(attempts, ({ marks, voided, granted, next }) => {
        const before = scoreOf(marks, { voided, granted }).share;
        expect(scoreOf(marks, { voided: new Set([...voided, next.item]), granted }).share).toBeGreaterThanOrEqual(
          before,
        );
        expect(scoreOf(marks, { voided, granted: new Set([...granted, next.item]) }).share).toBeGreaterThanOrEqual(
          before - 1e-9,
        );
      }),
    );
  });

  it('is the best that any choice of left-out voided items gives, and something always remains', () => {
    fc.assert(
      fc.property(attempts, ({ marks, voided }) => {
        const candidates = marks.filter(({ item }) => voided.has(item));
        const best = Math.max(
          ...Array.from({ length: 2 ** candidates.length }, (_, choice) => {
            const out = new Set(candidates.filter((__, bit) => choice & (1 << bit)).map(({ item }) => item));
            const rest = marks.filter(({ item }) => !out.has(item));
            return rest.length === 0 ? 0 : rest.reduce((sum, { points }) => sum + points * 100, 0) / rest.length;
          }),
        );
        const score = scoreOf(marks, { voided, granted: new Set() });
        expect(score.share).toBeCloseTo(best, 6);
        expect(score.maxPoints).toBeGreaterThan(0);
        expect(score.maxPoints + score.leftOut.length).toBe(marks.length);
      }),
    );
  });
});
