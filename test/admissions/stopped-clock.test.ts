import fc from 'fast-check';
import { afterAppeal, type Rest } from '#admissions/stopped-clock';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const start = Date.parse('2026-11-01T00:00:00Z');
const at = (minutes: number) => new Date(start + minutes * MINUTE);
const long = ({ startedAt, endedAt }: Rest) => (endedAt as Date).getTime() - startedAt.getTime();

/** Rests one after the other, in minutes; all of them end some day. */
const rests = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 20_000 })), { maxLength: 4 })
  .map((gaps) => {
    let minute = 0;
    return gaps.map(([gap, length]) => {
      const startedAt = at(minute + gap);
      minute += gap + length;
      return { startedAt, endedAt: at(minute) };
    });
  });

/** Minutes in which the appeal was open or a rest ran on after it began, each counted once. */
function stood(lodgedAt: Date, decidedAt: Date, all: readonly (Rest & { endedAt: Date })[]): number {
  const outside = all.reduce((sum, rest) => {
    const after = Math.max(0, rest.endedAt.getTime() - Math.max(rest.startedAt.getTime(), decidedAt.getTime()));
    const before = Math.max(0, Math.min(rest.endedAt.getTime(), lodgedAt.getTime()) - rest.startedAt.getTime());
    return sum + Math.max(0, after) + Math.max(0, before);
  }, 0);
  return outside + decidedAt.getTime() - lodgedAt.getTime();
}

describe('an appeal', () => {
  it('leaves everybody at least the days that they had, and gives no time twice', () => {
    fc.assert(
      fc.property(
        ...[
          rests,
          fc.integer({ min: 0, max: 60_000 }),
          fc.integer({ min: 0, max: 40_000 }),
          fc.integer({ min: 0, max: 60_000 }),
        ],
        (all, lodged, open, due) => {
          const [lodgedAt, decidedAt, firstDue] = [at(lodged), at(lodged + open), at(lodged + due)];
          // What the house knows when it decides: rests that have ended moved the deadline already, one that runs on will.
          const known = all
            .filter(({ startedAt }) => startedAt <= decidedAt)
            .map((rest) => ({ ...rest, endedAt: rest.endedAt <= decidedAt ? rest.endedAt : null }));
          const movedBefore = known.reduce((sum, rest) => sum + (rest.endedAt ? long(rest) : 0), 0);
          const movedAfter = all.reduce((sum, rest) => sum + (rest.endedAt > decidedAt ? long(rest) : 0), 0);
          const standing = new Date(firstDue.getTime() + movedBefore);
          const due2 = afterAppeal(standing, { startedAt: lodgedAt, endedAt: decidedAt }, known);
          expect(due2.getTime()).toBeGreaterThanOrEqual(standing.getTime());
          const given = due2.getTime() + movedAfter - firstDue.getTime();
          const fair = stood(lodgedAt, decidedAt, all);
          expect(given).toBeGreaterThanOrEqual(fair);
          expect(given - fair).toBeLessThan(DAY);
          expect(new Date(due2.getTime() + 9 * 60 * MINUTE).toISOString().slice(11)).toBe('23:59:00.000Z');
        },
      ),
      { numRuns: 500 },
    );
  });
});
