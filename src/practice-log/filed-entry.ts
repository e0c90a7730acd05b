import { createHash } from 'node:crypto';
import { entryParts } from './entry-text.js';
import { type QuotableField, quotableFields } from './evidence-quote.entity.js';
import type { PlanStep } from './practice-entry.entity.js';
import { type PracticeEntryStatus, practiceEntryStatuses } from './practice-entry-status.js';

/** A sentence as a file ties it. */
export interface FiledQuote {
  readonly field: QuotableField;
  readonly startsAt: number;
  readonly quote: string;
  readonly indicators: readonly string[];
}

/** An entry as a file tells of it: of the right shape, and nothing in it believed yet. */
export interface FiledEntry {
  /** Null where the file does not name it well. */
  readonly origin: string | null;
  readonly fields: Readonly<Record<string, string | number | readonly string[]>>;
  readonly steps: readonly PlanStep[];
  readonly quotes: readonly FiledQuote[];
  /** What had become of it where it was written: told to its owner, and never taken over. */
  readonly status: PracticeEntryStatus | null;
  readonly confirmedBy: string | null;
}

type Document = Readonly<Record<string, unknown>>;

const MOST_QUOTES = 60;
const MOST_CODES = 60;
const MOST_STEPS_READ = 20;
const ORIGIN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads one entry of a file; `cohort` and the number of the entry name those of the first format. */
export function filedEntry(value: unknown, cohort: string): FiledEntry {
  const entry = documentIn(value);
  const text = documentIn(entry['text']);
  const fields = entryParts.filter((name) => name !== 'steps').map((name) => [name, field(text[name])]);
  return {
    origin: originOf(entry, cohort),
    fields: Object.fromEntries([...fields, ['ownNote', words(entry['ownNote'])]]),
    steps: listIn(text['steps'], MOST_STEPS_READ).map(stepIn),
    quotes: listIn(entry['quotes'], MOST_QUOTES).flatMap(quoteIn),
    status: practiceEntryStatuses.find((one) => one === entry['status']) ?? null,
    confirmedBy: confirmedBy(entry),
  };
}

export const documentIn = (value: unknown): Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Document) : {};

export const listIn = (value: unknown, most: number): unknown[] => (Array.isArray(value) ? value.slice(0, most) : []);

/** A text that a database takes: without half characters and without the character nought. */
export const words = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll('\0', '').replace(/\p{Cs}/gu, '\uFFFD') : '';

function field(value: unknown): string | number | string[] {
  if (Array.isArray(value)) return listIn(value, MOST_CODES).map(words);
  return typeof value === 'number' ? value : words(value);
}

/** Entries of the first format have no name of their own: their cohort and number make one, always the same. */
function originOf({ origin, id }: Document, cohort: string): string | null {
  if (origin !== undefined) return typeof origin === 'string' && ORIGIN.test(origin) ? origin : null;
  if (!Number.isSafeInteger(id) || cohort === '') return null;
  const name = createHash('md5')
    .update(`kakehashi.practice-log/1:${cohort}:${String(id)}`)
    .digest('hex');
  return name.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const stepIn = (value: unknown): PlanStep => {
  const { what, partner, handover } = documentIn(value);
  return { what: words(what), partner: words(partner), handover: words(handover) };
};

function quoteIn(value: unknown): FiledQuote[] {
  const { field: name, startsAt, quote, indicators } = documentIn(value);
  const known = quotableFields.find((one) => one === name);
  if (!known) return [];
  return [
    {
      field: known,
      startsAt: typeof startsAt === 'number' && startsAt >= 0 ? Math.floor(startsAt) : 0,
      quote: words(quote),
      indicators: listIn(indicators, MOST_CODES).map(words),
    },
  ];
}

function confirmedBy({ confirmations }: Document): string | null {
  const confirmed = listIn(confirmations, MOST_CODES)
    .map(documentIn)
    .find(({ status }) => status === 'confirmed');
  return confirmed ? words(confirmed['supervisorName']).slice(0, 100) || null : null;
}
