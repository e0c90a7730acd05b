import fc from 'fast-check';
import { balance, type Marker, type WantedWork } from '#allocation/balance';

const MARKERS = 5;
const marker = (id: number) =>
  fc.record({
    id: fc.constant(id),
    capacity: fc.integer({ min: 0, max: 6 }),
    open: fc.integer({ min: 0, max: 3 }),
    ever: fc.constant(0),
  });
const markers = fc.tuple(...Array.from({ length: MARKERS }, (_, index) => marker(index + 1)));
const some = fc.uniqueArray(fc.integer({ min: 1, max: MARKERS }), { maxLength: MARKERS });
const works = fc
  .array(fc.record({ places: fc.integer({ min: 1, max: 2 }), willing: some }), { maxLength: 7 })
  .map((list): WantedWork[] => list.map((work, index) => ({ ...work, id: index + 1, reluctant: [] })));

const loads = (given: readonly { markerId: number }[], list: readonly Marker[]) =>
  new Map(list.map(({ id, open }) => [id, open + given.filter(({ markerId }) => markerId === id).length]));

/** The best that any way of giving out could reach, by trying them all: most places filled, then the least full of fullest markers. */
function best(list: readonly WantedWork[], all: readonly Marker[]): { filled: number; fullest: number } {
  const load = new Map(all.map(({ id, open }) => [id, open]));
  const byId = new Map(all.map((one) => [one.id, one]));
  let found = { filled: -1, fullest: Number.POSITIVE_INFINITY };
  const visit = (index: number, filled: number, touched: readonly number[]): void => {
    const work = list[index];
    if (!work) {
      const fullest = Math.max(0, ...touched.map((id) => (load.get(id) ?? 0) / (byId.get(id)?.capacity || 1)));
      if (filled > found.filled || (filled === found.filled && fullest < found.fullest)) found = { filled, fullest };
      return;
    }
    for (const holders of subsets(work.willing, work.places)) {
      if (holders.some((id) => (load.get(id) ?? 0) >= (byId.get(id)?.capacity ?? 0))) continue;
      for (const id of holders) load.set(id, (load.get(id) ?? 0) + 1);
      visit(index + 1, filled + holders.length, [...touched, ...holders]);
      for (const id of holders) load.set(id, (load.get(id) ?? 0) - 1);
    }
  };
  visit(0, 0, []);
  return found;
}

function subsets(list: readonly number[], most: number): number[][] {
  const singles = list.map((one) => [one]);
  const pairs = most < 2 ? [] : list.flatMap((a, index) => list.slice(index + 1).map((b) => [a, b]));
  return [[], ...singles, ...pairs];
}

describe('giving out works', () => {
  it('never breaks a conflict, never gives one person two places of a work, never fills anybody beyond the brim', () => {
    fc.assert(
      fc.property(works, markers, (list, all) => {
        const { given, lacking } = balance(list, all);
        for (const work of list) {
          const holders = given.filter(({ workId }) => workId === work.id).map(({ markerId }) => markerId);
          expect(new Set(holders).size).toBe(holders.length);
          expect(holders.length).toBeLessThanOrEqual(work.places);
          expect(holders.every((id) => work.willing.includes(id))).toBe(true);
          expect(lacking.includes(work.id)).toBe(holders.length < work.places);
        }
        for (const { id, open, capacity } of all)
          expect(loads(given, all).get(id)).toBeLessThanOrEqual(Math.max(open, capacity));
      }),
    );
  });

  it('fills as many places as can be filled, and leaves the fullest as little full as can be', () => {
    fc.assert(
      fc.property(works, markers, (list, all) => {
        const { given } = balance(list, all);
        const wanted = best(list, all);
        expect(given.length).toBe(wanted.filled);
        const after = loads(given, all);
        const fullest = Math.max(
          0,
          ...given.map(
            ({ markerId }) => (after.get(markerId) ?? 0) / (all.find(({ id }) => id === markerId)?.capacity || 1),
          ),
        );
        expect(fullest).toBeLessThanOrEqual(wanted.fullest + 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves nobody more than one work ahead of another who could have had it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 2, max: 8 }), (count, people) => {
        const ids = Array.from({ length: people }, (_, index) => index + 1);
        const list = Array.from({ length: count }, (_, index) => ({
          id: index + 1,
          places: 2,
          willing: ids,
          reluctant: [],
        }));
        const { given } = balance(
          list,
          ids.map((id) => ({ id, capacity: 60, open: 0, ever: 0 })),
        );
        const counts = ids.map((id) => given.filter(({ markerId }) => markerId === id).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives the same answer however the question is sorted', () => {
    fc.assert(
      fc.property(works, markers, (list, all) => {
        expect(balance([...list].reverse(), [...all].reverse())).toEqual(balance(list, all));
      }),
    );
  });

  it('asks those who know the writer only where nobody else has room', () => {
    const all = [1, 2, 3].map((id) => ({ id, capacity: 2, open: id === 2 ? 2 : 0, ever: 0 }));
    const work = (reluctant: number[]) => [
      { id: 9, places: 2, willing: [1, 2, 3].filter((id) => !reluctant.includes(id)), reluctant },
    ];
    expect(balance(work([3]), all)).toEqual({
      given: [1, 3].map((markerId) => ({ workId: 9, markerId })),
      lacking: [],
    });
    expect(balance(work([]), [{ ...all[0]!, capacity: 0 }])).toEqual({ given: [], lacking: [9] });
  });

  it('is quick enough for a year in one go: 400 works, 40 trainers', () => {
    const ids = Array.from({ length: 40 }, (_, index) => index + 1);
    const list = Array.from({ length: 400 }, (_, index) => ({
      ...{ id: index + 1, places: 2, reluctant: [] },
      willing: ids.filter((id) => (id * 7 + index) % 5 > 0),
    }));
    const { given, lacking } = balance(
      list,
      ids.map((id) => ({ id, capacity: 20, open: 0, ever: 0 })),
    );
    expect([given.length, lacking]).toEqual([800, []]);
    expect(
      Math.max(
        ...loads(
          given,
          ids.map((id) => ({ id, capacity: 20, open: 0, ever: 0 })),
        ).values(),
      ),
    ).toBe(20);
  });
});
