import fc from 'fast-check';
import type { TestId } from '#curriculum/blueprint';
import { type Drawable, drawItems, poolOf } from '#curriculum/draw-items';
import type { Question, Use } from '#curriculum/question';

const subjects = ['A1', 'B1', 'B2'];
const uses: Use[] = ['quiz', 'check-test', 'final-test'];

/** A bank of any size for three subjects, and blueprints that may ask for more than there is. */
const banks = fc
  .record({
    items: fc.array(
      fc.record({
        subject: fc.constantFrom(...subjects),
        lesson: fc.constantFrom('L01', 'L02'),
        competency: fc.constantFrom('K1', 'K2', 'K3'),
        difficulty: fc.integer({ min: 1, max: 3 }),
        uses: fc.subarray(uses, { minLength: 1 }),
      }),
      { maxLength: 40 },
    ),
    count: fc.integer({ min: 1, max: 12 }),
    perSubject: fc.integer({ min: 0, max: 4 }),
    minimum: fc.integer({ min: 0, max: 4 }),
  })
  .map(
    ({ items, count, perSubject, minimum }) =>
      ({
        groups: [{ subjects: subjects.map((id) => ({ id, status: 'written' })) }],
        questions: items.map((item, index) => ({
          ...item,
          id: `${item.subject}-Q${index}`,
          lesson: `${item.subject}-${item.lesson}`,
        })),
        tests: uses.map((id) => ({
          id,
          items: count,
          perSubject,
          perLesson: 1,
          competencies: { K1: minimum },
          difficulties: { 3: 1 },
        })),
      }) as unknown as Drawable,
  );
const tests = fc.constantFrom<TestId>('quiz:A1', 'quiz:B2', 'check-test', 'final-test');
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

const draw = (bank: Drawable, test: TestId, seen: string[], seed: number) => {
  const ids = drawItems(bank, test, { seen, seed });
  return ids.map((id) => bank.questions.find((question) => question.id === id) as Question);
};

describe('drawing', () => {
  test('the same seed draws the same items in the same order', () => {
    fc.assert(
      fc.property(banks, tests, seeds, (bank, id, seed) => {
        expect(drawItems(bank, id, { seen: [], seed })).toEqual(drawItems(bank, id, { seen: [], seed }));
      }),
    );
  });

  test('no item comes twice, and each may be used in this test', () => {
    fc.assert(
      fc.property(banks, tests, seeds, (bank, id, seed) => {
        const drawn = draw(bank, id, [], seed);
        const { pool } = poolOf(bank, id);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((question) => pool.includes(question))).toBe(true);
      }),
    );
  });

  test('what was voided is never drawn, and otherwise there are as many items as before where the bank holds them', () => {
    fc.assert(
      fc.property(banks, tests, seeds, fc.array(fc.nat(39), { maxLength: 6 }), (bank, id, seed, places) => {
        const without = new Set(places.flatMap((place) => bank.questions[place]?.id ?? []));
        const drawn = drawItems(bank, id, { seen: [], without, seed });
        const { blueprint, pool } = poolOf(bank, id);
        expect(drawn.some((item) => without.has(item))).toBe(false);
        const usable = pool.filter((question) => !without.has(question.id));
        expect(drawn.length).toBe(Math.min(usable.length, blueprint.items));
      }),
    );
  });

  test('there are as many items as the blueprint wants or the bank holds, and each subject has its minimum', () => {
    fc.assert(
      fc.property(banks, tests, seeds, (bank, id, seed) => {
        const { blueprint, pool, subjects: tested } = poolOf(bank, id);
        const drawn = draw(bank, id, [], seed);
        expect(drawn.length).toBe(Math.min(pool.length, blueprint.items));
        for (const subject of tested) {
          const held = pool.filter((question) => question.subject === subject).length;
          const got = drawn.filter((question) => question.subject === subject).length;
          expect(got).toBeGreaterThanOrEqual(Math.min(held, blueprint.perSubject));
        }
      }),
    );
  });

  test('no item of a subject is seen again before all of that subject were seen', () => {
    fc.assert(
      fc.property(banks, tests, seeds, seeds, (bank, id, first, second) => {
        const seen = drawItems(bank, id, { seen: [], seed: first });
        const drawn = draw(bank, id, seen, second);
        const { pool } = poolOf(bank, id);
        for (const again of drawn.filter((question) => seen.includes(question.id))) {
          const fresh = pool.filter((question) => question.subject === again.subject && !seen.includes(question.id));
          expect(fresh.every((question) => drawn.includes(question))).toBe(true);
        }
      }),
    );
  });
});

test('while subjects are planned, a test is as much shorter', () => {
  const bank = {
    groups: [
      {
        subjects: [
          { id: 'A1', status: 'written' },
          { id: 'B1', status: 'planned' },
        ],
      },
    ],
    questions: [1, 2, 3, 4].map((number) => ({
      id: `A1-Q0${number}`,
      subject: 'A1',
      uses: ['check-test'],
      competency: 'K1',
      lesson: 'A1-L01',
      difficulty: 1,
    })),
    tests: [{ id: 'check-test', items: 6, perSubject: 1, perLesson: 0, competencies: { K1: 4 }, difficulties: {} }],
  } as unknown as Drawable;
  expect(drawItems(bank, 'check-test', { seen: [], seed: 7 })).toHaveLength(3);
});
