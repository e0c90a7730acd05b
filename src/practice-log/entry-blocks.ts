import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { type Fact, facts, heading, note, quote, written } from '#platform/documents/blocks';
import type { DocumentWords } from '#platform/documents/document-words';
import type { Block } from '#platform/documents/flowing-documents';
import type { EarlierVersion, EntryDetail } from './entries.queries.js';
import type { EntryText } from './entry-text.js';
import { entryFactsInWords, entryTextsInWords } from './entry-words.js';
import { quoteInWords } from './quotes.page.js';
import type { QuoteOfEnrolment } from './quotes.queries.js';

interface EntryReading {
  readonly entry: EntryDetail;
  readonly versions: readonly EarlierVersion[];
  readonly quotes: readonly QuoteOfEnrolment[];
}

/** One entry on paper, for its owner: everything in it, the sentences tied to indicators, and what it said before. */
export function entryBlocks(
  { entry, versions, quotes }: EntryReading,
  curriculum: PublishedCurriculum,
  words: DocumentWords,
): Block[] {
  const { say, lang } = words;
  const form = curriculum.document.practice.entry;
  return [
    heading(3, entry.title || say('practice-log.nothing'), entry.title ? 'ja' : lang),
    ...facts([{ term: say('practice.record.status'), value: say(`practice-log.entryStatus.${entry.status}`) }], lang),
    ...facts(factRows(entry, words), lang),
    ...entryTextsInWords(form, entry).flatMap((one) => [
      heading(4, words.text(one.heading) ?? '', lang),
      ...written(one.body),
    ]),
    ...(entry.ownNote
      ? [
          heading(4, say('practice-log.fields.ownNote'), lang),
          note(say('practice-log.readers.own')),
          ...written(entry.ownNote),
        ]
      : []),
    ...(quotes.length > 0
      ? [heading(4, say('practice-log.quotes.tied'), lang), ...quotes.map((one) => quoteBlock(one, curriculum, words))]
      : []),
    ...versions.flatMap((version, at) => versionBlocks(version, versions[at - 1]?.body ?? entry, curriculum, words)),
  ];
}

/** What is known of an entry besides its texts, in words. */
function factRows(entry: EntryText, { say, text, day }: DocumentWords): Fact[] {
  const known = entryFactsInWords(entry);
  const row = (name: string, value: string | null): Fact => ({ term: say(`practice-log.fields.${name}`), value });
  const several = (list: readonly Parameters<typeof text>[0][]) => list.map((one) => text(one)).join(' / ') || null;
  return [
    row('kind', say(known.kindKey)),
    row('duty', say(known.dutyKey)),
    row('practisedOn', day(known.practisedOn)),
    row('minutes', known.minutesSpent ? String(known.minutesSpent) : null),
    row('channel', text(known.channel)),
    row('topics', several(known.topics)),
    row('language', text(known.language)),
    row('interpretation', text(known.interpretation)),
    row('residenceStatus', text(known.residenceStatus)),
    row('ageBand', text(known.ageBand)),
    row('household', text(known.household)),
    row('urgency', text(known.urgency)),
    row('partners', several(known.partners)),
    row('competencies', known.competencies.join(' / ')),
    { ...row('steps', known.steps.map((step, at) => stepLine(step, at, text)).join('\n')), lang: 'ja' },
    row('followedUpOn', known.followedUpOn && day(known.followedUpOn)),
  ];
}

type Step = ReturnType<typeof entryFactsInWords>['steps'][number];

function stepLine({ what, partner, handover }: Step, at: number, text: DocumentWords['text']): string {
  const met = [text(partner), text(handover)].filter(Boolean).join(' / ');
  return `${at + 1}. ${what}${met ? `（${met}）` : ''}`;
}

function quoteBlock(one: QuoteOfEnrolment, curriculum: PublishedCurriculum, { say }: DocumentWords): Block {
  const { fieldKey, indicators, stands } = quoteInWords(one, curriculum);
  const shown = indicators.map(({ id, statement }) => `${id} ${statement}`);
  return quote(
    one.quote,
    [`${say(fieldKey)}${stands ? '' : ` (${say('practice-log.quotes.outdated')})`}`, ...shown].join('\n'),
  );
}

/** What an earlier version said where it differs from the one after it. */
function versionBlocks(
  version: EarlierVersion,
  after: EntryText,
  curriculum: PublishedCurriculum,
  words: DocumentWords,
): Block[] {
  const { say, lang, instant } = words;
  const form = curriculum.document.practice.entry;
  const now = new Map(entryTextsInWords(form, after).map(({ name, body }) => [name, body]));
  const factsNow = factRows(after, words).map(({ value }) => value);
  const changed = factRows(version.body, words).filter(({ value }, at) => value !== factsNow[at]);
  const texts = entryTextsInWords(form, version.body).filter(({ name, body }) => now.get(name) !== body);
  return [
    heading(4, say('practice.record.earlier', { version: version.rowVersion, at: instant(version.replacedAt) }), lang),
    ...(version.body.title === after.title ? [] : written(version.body.title)),
    ...facts(changed, lang),
    ...texts.flatMap(({ heading: label, body }) => [note(words.text(label) ?? ''), ...written(body)]),
  ];
}
