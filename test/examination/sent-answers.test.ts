import fc from 'fast-check';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Response } from '#curriculum/response';
import {
  changesOf,
  itemsOfPage,
  pageNumber,
  pagesOf,
  readSentAnswers,
  type SavedAnswer,
  type SentAnswers,
} from '#examination/sent-answers';

const single = (chosen: number): Response => ({ type: 'single', chosen });
const saved = (chosen: number, version: number, writer = 'a'): SavedAnswer => ({
  response: single(chosen),
  version,
  writer,
});
const sent = (
  version: number,
  responses: Record<string, Response | null>,
  writer = 'b',
  decided: string[] = [],
  shown = 0,
): SentAnswers => ({
  ...{ version, writer, shown, decided: new Set(decided) },
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
      conflicts: [],
      unseen: false,
    });
  });

  it('is a conflict where another window changed the same answer since', () => {
    const kept = new Map([['q1', saved(1, 5)]]);
    expect(changesOf(sent(4, { q1: single(2) }), kept).conflicts).toEqual(['q1']);
    expect(changesOf(sent(5, { q1: single(2) }), kept).conflicts).toEqual([]);
  });

  it('is none where the same window was faster than its own answer', () => {
    expect(changesOf(sent(4, { q1: single(2) }, 'a'), new Map([['q1', saved(1, 5, 'a')]]))).toEqual({
      put: [['q1', single(2)]],
      cleared: [],
      conflicts: [],
      unseen: false,
    });
  });

  it('is decided by whoever has seen both answers, unless one of them changes once more', () => {
    const kept = new Map([['q1', saved(1, 5)]]);
    expect(changesOf(sent(4, { q1: single(2) }, 'b', ['q1'], 5), kept)).toMatchObject({
      put: [['q1', single(2)]],
      conflicts: [],
    });
    expect(changesOf(sent(4, { q1: single(2) }, 'b', ['q1'], 5), new Map([['q1', saved(3, 6)]])).conflicts).toEqual([
      'q1',
    ]);
  });

  it('never clears what an older window left empty', () => {
    expect(changesOf(sent(4, { q1: null }), new Map([['q1', saved(1, 5)]]))).toEqual({
      put: [],
      cleared: [],
      conflicts: [],
      unseen: true,
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
        if (changes.conflicts.length > 0) return;
        for (const [item, response] of changes.put) kept.set(item, { response, version: 9, writer: 'b' });
        for (const item of changes.cleared) kept.delete(item);
        expect(changesOf(sent(9, responses), kept).put).toEqual([]);
      }),
    );
  });
});

/** One attempt and its windows, as the server and the script in a browser keep them. */
class Attempt {
  readonly answers = new Map<string, SavedAnswer>();
  private version = 1;
  readonly windows = new Map<string, { version: number; shown: Map<string, Response> }>();

  open(writer: string) {
    const shown = new Map([...this.answers].map(([item, { response }]) => [item, response]));
    this.windows.set(writer, { version: this.version, shown });
  }

  /**
   * The window sends all that it shows, or (with script) what was changed in it; what it may call known afterwards is what the use case
   * answers.
   */
  choose(writer: string, item: string, chosen: number, withScript = false): 'saved' | 'conflict' {
    const window = this.windows.get(writer) as { version: number; shown: Map<string, Response> };
    window.shown.set(item, single(chosen));
    const all = Object.fromEntries(
      (withScript ? [item] : ['q1', 'q2', 'q3']).map((one) => [one, window.shown.get(one) ?? null]),
    );
    const changes = changesOf(sent(window.version, all, writer), this.answers);
    if (changes.conflicts.length > 0) {
      this.open(writer);
      return 'conflict';
    }
    this.version += 1;
    for (const [one, response] of changes.put) this.answers.set(one, { response, version: this.version, writer });
    for (const one of changes.cleared) this.answers.delete(one);
    if (!changes.unseen) window.version = this.version;
    return 'saved';
  }
}

describe('two windows of one attempt', () => {
  it('keep what the other one saved, however often they save themselves', () => {
    const attempt = new Attempt();
    for (const writer of ['a', 'b']) attempt.open(writer);
    attempt.choose('a', 'q1', 1);
    attempt.choose('b', 'q2', 2);
    attempt.choose('b', 'q3', 3);
    expect([...attempt.answers.keys()].sort()).toEqual(['q1', 'q2', 'q3']);
    expect(attempt.choose('b', 'q1', 2)).toBe('conflict');
  });

  it('are no conflict of one another in questions that they did not change', () => {
    const attempt = new Attempt();
    attempt.open('a');
    attempt.choose('a', 'q1', 1, true);
    for (const writer of ['a', 'b']) attempt.open(writer);
    attempt.choose('a', 'q1', 2, true);
    expect(attempt.choose('b', 'q2', 1, true)).toBe('saved');
    expect(attempt.choose('b', 'q1', 3, true)).toBe('conflict');
  });

  it('never lose an answer, and never replace one that they have not shown', () => {
    const step = fc.record({
      writer: fc.constantFrom('a', 'b'),
      item: fc.constantFrom('q1', 'q2', 'q3'),
      chosen: fc.integer({ min: 1, max: 3 }),
      opensAnew: fc.boolean(),
      withScript: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const attempt = new Attempt();
        for (const writer of ['a', 'b']) attempt.open(writer);
        for (const { writer, item, chosen, opensAnew, withScript } of steps) {
          if (opensAnew) attempt.open(writer);
          const before = new Map([...attempt.answers].map(([one, { response }]) => [one, response]));
          const shown = attempt.windows.get(writer)?.shown.get(item);
          const outcome = attempt.choose(writer, item, chosen, withScript);
          for (const one of before.keys()) {
            expect(attempt.answers.has(one)).toBe(true);
            if (one !== item) expect(attempt.answers.get(one)?.response).toEqual(before.get(one));
          }
          const replaced = before.get(item);
          if (outcome === 'saved' && replaced && !isSame(replaced, single(chosen))) expect(shown).toEqual(replaced);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const isSame = (a: Response, b: Response) => JSON.stringify(a) === JSON.stringify(b);

describe('the form of a window with script', () => {
  const curriculum = { question: (id: string) => ({ id, type: 'single', options: ['ア', 'イ', 'ウ'], answer: 1 }) };
  const attempt = { itemIds: ['A1-Q01', 'A1-Q02'], seed: 1 };
  const read = (body: Record<string, string>) =>
    readSentAnswers(curriculum as unknown as PublishedCurriculum, attempt, { page: 'all', version: '3', ...body });

  it('speaks only of the questions that it says were changed', () => {
    expect([...read({ changed: 'A1-Q02', 'A1-Q01': '1', 'A1-Q02': '2' }).responses.keys()]).toEqual(['A1-Q02']);
    expect(read({ changed: '-', 'A1-Q01': '1' }).responses.size).toBe(0);
  });

  it('speaks of all where it does not say, as without script', () => {
    expect(read({ 'A1-Q01': '1' }).responses.size).toBe(2);
    expect(read({ changed: '', 'A1-Q01': '1' }).responses.size).toBe(2);
  });
});

describe('pages of questions', () => {
  const items = Array.from({ length: 14 }, (_, index) => index);

  it('hold six questions each and together all', () => {
    expect(pagesOf(items)).toBe(3);
    expect([1, 2, 3].flatMap((page) => itemsOfPage(items, page))).toEqual(items);
    expect(itemsOfPage(items, null)).toEqual(items);
  });

  it.each([
    ['2', 2],
    ['0', null],
    ['4', null],
    ['x', null],
    [undefined, null],
    ['all', null],
    ['1.5', null],
  ])('of the address %p is page %p (null: all on one)', (typed, page) => {
    expect(pageNumber(typed, items)).toBe(page);
  });
});
