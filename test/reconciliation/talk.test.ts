import fc from 'fast-check';
import { isReconcilable } from '#marking/agreement-rule';
import { isSettled, mayAccept, mayPropose, pointsOf, type Step, settledLevels } from '#reconciliation/talk';

const MINE = 1;
const THEIRS = 2;
const step = (kind: Step['kind'], markerId: number, level: number): Step => ({
  ...{ kind, markerId, level, criterion: 'a', reason: '本文の三段落目から。', madeAt: new Date(0) },
});
const disputed = { a: { from: 3, to: 5 } };

describe('two who disagree may talk', () => {
  it.each([
    [{ a: { from: 3, to: 5 } }, true],
    [{ a: { from: 1, to: 2 } }, true],
    [{ a: { from: 2, to: 3 } }, false], // passing hangs on it
    [{ a: { from: 3, to: 5 }, b: { from: 2, to: 4 } }, false],
  ])('about %j: %s', (ranges, reconcilable) => {
    expect(isReconcilable(ranges, 3, 2)).toBe(reconcilable);
    expect(isReconcilable(ranges, 3, 0)).toBe(false);
  });
});

describe('a criterion', () => {
  it('is open until one takes the other’s latest proposal', () => {
    const [fresh] = pointsOf(disputed, []);
    expect(fresh).toMatchObject({ proposal: null, settled: null });
    expect([2, 3, 4, 5].map((level) => mayPropose(fresh!, level))).toEqual([false, true, true, true]);
    const [proposed] = pointsOf(disputed, [step('propose', MINE, 5), step('propose', MINE, 4)]);
    expect(mayAccept(proposed!, MINE, 4)).toBe(false);
    expect(mayAccept(proposed!, THEIRS, 5)).toBe(false);
    expect(mayAccept(proposed!, THEIRS, 4)).toBe(true);
    const points = pointsOf(disputed, [step('propose', MINE, 4), step('accept', THEIRS, 4)]);
    expect([isSettled(points), settledLevels(points), mayPropose(points[0]!, 3)]).toEqual([true, { a: 4 }, false]);
  });

  it('is never settled outside of what the two gave, whatever they try', () => {
    const tries = fc.array(
      fc.record({
        kind: fc.constantFrom<Step['kind'][]>('propose', 'accept'),
        markerId: fc.constantFrom(MINE, THEIRS),
        level: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(tries, (list) => {
        const log: Step[] = [];
        for (const { kind, markerId, level } of list) {
          const [point] = pointsOf(disputed, log);
          const may = kind === 'propose' ? mayPropose(point!, level) : mayAccept(point!, markerId, level);
          if (may) log.push(step(kind, markerId, level));
        }
        const [point] = pointsOf(disputed, log);
        if (point!.settled !== null) {
          expect(point!.settled).toBeGreaterThanOrEqual(3);
          expect(new Set(log.slice(-2).map(({ markerId }) => markerId)).size).toBe(2);
          expect(log.filter(({ kind }) => kind === 'accept')).toHaveLength(1);
        }
      }),
    );
  });
});
