import fc from 'fast-check';
import type { Response } from '#curriculum/response';
import {
  changesOf,
  itemsOfPage,
  pageNumber,
  pagesOf,
  type SavedAnswer,
  type SentAnswers,
} from '#examination/sent-answers';

const single = (chosen: number): Response => ({ type: 'single', chosen });
const saved = (chosen: number, version: number, writer = 'a'): SavedAnswer => ({
  response: single(chosen),
  version,
  writer,
});
const sent = (version: number, responses: Record<string, Response | null>, writer = 'b'): SentAnswers => ({
  version,
  writer,
  responses: new Map(Object.entries(responses)),
});

describe('what a save changes', () => {
  it('puts new answers, replaces known ones, clears emptied ones, leaves equal ones', () => {
    const kept = new Map([
      ['q1', saved(1, 2)],
      ['q2', saved(1, 2)],
      ['q3', saved(1, 2)],
    ]);
    expect(changesOf(sent(2, { q1: single(2), q2: null, q3: single(1), q4: single(4) }), kept)).toEqual({
      put: [
        ['q1', single(2)],
        ['q4', single(4)],
      ],
      cleared: ['q2'],
      conflict: false,
    });
  });

  it('is a conflict where another window changed the same answer since', () => {
    const kept = new Map([['q1', saved(1, 5)]]);
    expect(changesOf(sent(4, { q1: single(2) }), kept).conflict).toBe(true);
    expect(changesOf(sent(5, { q1: single(2) }), kept).conflict).toBe(false);
  });

  it('is none where the same window was faster than its own answer', () => {
    expect(changesOf(sent(4, { q1: single(2) }, 'a'), new Map([['q1', saved(1, 5, 'a')]]))).toEqual({
      put: [['q1', single(2)]],
      cleared: [],
      conflict: false,
    });
  });

  it('never clears what an older window left empty', () => {
    expect(changesOf(sent(4, { q1: null }), new Map([['q1', saved(1, 5)]]))).toEqual({
      put: [],
      cleared: [],
      conflict: false,
    });
  });

  const answer = fc.option(fc.integer({ min: 1, max: 3 }).map(single), { nil: null });
  const sheet = fc.dictionary(fc.constantFrom('q1', 'q2', 'q3'), answer);
  const stored = fc.dictionary(
    fc.constantFrom('q1', 'q2', 'q3'),
    fc.record({
      response: fc.integer({ min: 1, max: 3 }).map(single),
      version: fc.integer({ min: 1, max: 5 }),
      writer: fc.constantFrom('a', 'b'),
    }),
  );

  it('never replaces an answer that the window has not seen, and sending the same again changes nothing', () => {
    fc.assert(
      fc.property(sheet, stored, fc.integer({ min: 1, max: 5 }), (responses, answers, version) => {
        const kept = new Map(Object.entries(answers));
        const changes = changesOf(sent(version, responses), kept);
        for (const [item] of changes.put) {
          const known = kept.get(item);
          expect(!known || known.version <= version || known.writer === 'b').toBe(true);
        }
        for (const item of changes.cleared) expect(kept.has(item)).toBe(true);
        if (changes.conflict) return;
        for (const [item, response] of changes.put) kept.set(item, { response, version: 9, writer: 'b' });
        for (const item of changes.cleared) kept.delete(item);
        expect(changesOf(sent(9, responses), kept).put).toEqual([]);
      }),
    );
  });
});

describe('pages of questions', () => {
  const items = Array.from({ length: 14 }, (_, index) => index);

  it('hold six questions each and together all', () => {
    expect(pagesOf(items)).toBe(3);
    expect([1, 2, 3].flatMap((page) => itemsOfPage(items, page))).toEqual(items);
  });

  it.each([
    ['2', 2],
    ['0', 1],
    ['4', 1],
    ['x', 1],
    [undefined, 1],
    ['1.5', 1],
  ])('of the address %p is page %p', (typed, page) => {
    expect(pageNumber(typed, items)).toBe(page);
  });
});
