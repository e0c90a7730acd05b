import fc from 'fast-check';
import { Reader } from '#platform/database/reader';
import { together } from '#platform/database/together';
import { openHouse, type TestApp } from '../support/app';

/** Somebody asks for a number's square; those who are `wrong` are refused, and everybody who is asked about together with them. */
interface Question {
  readonly number: number;
  readonly whose: number;
  readonly wrong: boolean;
}
const questions = fc.array(
  fc.record({ number: fc.integer({ min: -9, max: 9 }), whose: fc.integer({ min: 1, max: 4 }), wrong: fc.boolean() }),
  { maxLength: 80 },
);

/** Those who ask, what was asked of the database for them, and what each was told. */
async function asked(all: readonly Question[]) {
  const groups: (readonly Question[])[] = [];
  const ask = together(
    async (group: readonly Question[]) => {
      groups.push(group);
      await new Promise(setImmediate);
      if (group.some(({ wrong }) => wrong)) throw new Error(`refused with ${group.length}`);
      return group.map(({ number }) => number * number);
    },
    ({ whose }) => whose,
  );
  const told = await Promise.allSettled(all.map((one) => ask(one)));
  return { groups, told };
}

describe('what is asked together', () => {
  it('is answered to each as if they had come alone, and refused to nobody for the fault of another', () =>
    fc.assert(
      fc.asyncProperty(questions, async (all) => {
        const { told } = await asked(all);
        const alone = all.map(({ number, wrong }) =>
          wrong
            ? { status: 'rejected', reason: new Error('refused with 1') }
            : { status: 'fulfilled', value: number * number },
        );
        expect(told).toEqual(alone);
      }),
    ));

  it('never has two of one key in a group, however many come', () =>
    fc.assert(
      fc.asyncProperty(questions, async (all) => {
        const { groups } = await asked(all);
        for (const group of groups) expect(new Set(group.map(({ whose }) => whose)).size).toBe(group.length);
      }),
    ));

  it('goes with others where they come at the same moment, and is asked again the next time', async () => {
    const groups: number[] = [];
    const ask = together(async (all: readonly number[]) => {
      groups.push(all.length);
      return all;
    });
    await Promise.all([ask(1), ask(2), ask(3)]);
    await ask(1);
    expect(groups).toEqual([3, 1]);
  });

  it('does not wait for ever behind a statement that hangs', async () => {
    let release = () => {};
    const ask = together(async (all: readonly string[]) => {
      if (all.includes('slow')) await new Promise<void>((resolve) => (release = resolve));
      return all;
    });
    const slow = ask('slow');
    await new Promise(setImmediate);
    expect(await ask('quick')).toBe('quick');
    release();
    expect(await slow).toBe('slow');
  });
});

describe('a question of many at once', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('finds for each the rows that it finds by itself, in their order', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom('a', 'b', null)), {
          minLength: 1,
          maxLength: 40,
        }),
        async (all) => {
          const rows = (parameters: readonly unknown[]) =>
            house
              .get(Reader)
              .rowsTogether(
                'SELECT $2 AS letter, n FROM generate_series(1, $1) AS n ORDER BY n DESC',
                ['int', 'text'],
                parameters,
              );
          const expected = all.map(([count, letter]) =>
            Array.from({ length: count }, (_, index) => ({ letter, n: count - index })),
          );
          expect(await Promise.all(all.map(rows))).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    ));
});
