import fc from 'fast-check';
import { codeLists } from '#curriculum/code-lists';
import { anchorQuote } from '#practice-log/anchor-quote';
import { type EntryText, unknownYet } from '#practice-log/entry-text';
import { isQuotable } from '#practice-log/is-quotable';
import { depthOf } from '#practice-log/open-log-file';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { RecordEntry } from '#practice-log/record-entry';
import { TieQuote } from '#practice-log/tie-quote';
import { practitioner } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { bring } from './made-log-files';

const codes = (list: 'topics' | 'channels' | 'languages' | 'partner-types' | 'handovers') =>
  codeLists()[list].map(({ code }) => code);
const written = (maxLength: number) =>
  fc.string({ unit: 'grapheme', maxLength }).map((text) => text.replace(/[\0\r]/g, '').trim());
const title = written(40).filter((text) => text !== '');

const step = fc
  .record({
    what: title,
    partner: fc.constantFrom('', ...codes('partner-types')),
    way: fc.constantFrom('', ...codes('handovers')),
  })
  .map(({ what, partner, way }) => ({ what, partner, handover: partner === '' ? '' : way }));

/** An entry as somebody could have written it, and the two places in its action that a sentence lies between. */
const anEntry = fc
  .record({
    kind: fc.constantFrom('deep' as const, 'short' as const, 'preventive' as const),
    duty: fc.constantFrom('consultation' as const, 'preventive' as const),
    channel: fc.constantFrom('', ...codes('channels')),
    minutes: fc.integer({ min: 0, max: 1440 }),
    topics: fc.uniqueArray(fc.constantFrom(...codes('topics')), { maxLength: 4 }),
    language: fc.constantFrom('', ...codes('languages')),
    competencies: fc.uniqueArray(fc.constantFrom('K1', 'K2', 'K3', 'K4')),
    title,
    situation: written(80),
    action: written(80),
    reflection: written(40),
    ownNote: written(40),
    steps: fc.array(step, { maxLength: 4 }),
    followedUpOn: fc.constantFrom(null, '2026-01-05', '2026-03-01'),
    between: fc.tuple(fc.nat(80), fc.nat(80)),
  })
  .map(({ between, ...text }) => ({
    text: {
      ...unknownYet,
      ...text,
      practisedOn: '2026-01-05',
      partners: [...new Set(text.steps.map(({ partner }) => partner).filter((partner) => partner !== ''))],
    },
    between,
  }));

let here: TestApp;
let there: TestApp;
beforeAll(async () => {
  here = await openHouse();
  there = await openHouse();
});
afterAll(async () => {
  await here.close();
  await there.close();
});

interface Exported {
  readonly origin: string;
  readonly text: EntryText;
  readonly ownNote: string;
  readonly quotes: readonly { field: string; startsAt: number; endsAt: number; quote: string; indicators: string[] }[];
}

async function exported(house: TestApp, personId: number): Promise<{ body: string; entries: Exported[] }> {
  const { body } = await (await house.as(personId)).get(practiceLogPaths.exportJson);
  const { entries } = JSON.parse(body) as { entries: Exported[] };
  return {
    body,
    entries: entries
      .map(({ origin, text, ownNote, quotes }) => ({
        ...{ origin, text, ownNote },
        quotes: quotes.map(({ field, startsAt, endsAt, quote, indicators }) => ({
          ...{ field, startsAt, endsAt, quote, indicators },
        })),
      }))
      .sort((one, other) => (one.origin < other.origin ? -1 : 1)),
  };
}

describe('a log that goes to another house', () => {
  it('is the same when it is taken out again, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anEntry, { minLength: 1, maxLength: 4 }), async (entries) => {
        const writer = await practitioner(here);
        const who = await actor(here, writer.personId);
        for (const { text, between } of entries) {
          const { id } = await here.get(RecordEntry).run(who, text);
          const [startsAt, endsAt] = [Math.min(...between), Math.min(Math.max(...between), text.action.length)];
          if (!isQuotable(text.action.slice(startsAt, endsAt))) continue;
          await here.get(TieQuote).run(who, id, { field: 'action', startsAt, endsAt, indicators: ['K1-1', 'K3-2'] });
        }
        const before = await exported(here, writer.personId);
        const reader = await practitioner(there);
        const visitor = await there.as(reader.personId);
        await bring(visitor, Buffer.from(before.body));
        const [file] = await there.rows<{ id: number }>('SELECT id FROM log_imports WHERE enrolment_id = $1', [
          reader.enrolmentId,
        ]);
        await visitor.post(practiceLogPaths.importEntries, { file: String(file?.id) });
        const after = await exported(there, reader.personId);
        expect(after.entries).toEqual(before.entries);
      }),
      { numRuns: 12 },
    );
  });
});

describe('a quoted sentence', () => {
  it('is found wherever it stands, at its place or the nearest to it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), fc.nat(50), (before, quote, after, near) => {
        const text = before + quote + after;
        const at = anchorQuote(text, quote, near);
        expect(at).not.toBeNull();
        expect(text.startsWith(quote, at ?? -1)).toBe(true);
        expect(Math.abs((at ?? 0) - near)).toBeLessThanOrEqual(Math.abs(before.length - near));
        expect(anchorQuote(before, `${before}x`, near)).toBeNull();
      }),
    );
  });
});

describe('the depth of data', () => {
  it('is counted as deep as it is, brackets in texts aside', () => {
    const deep = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(deep)) : 0;
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(depthOf(JSON.stringify(value))).toBe(deep(value))));
  });
});
