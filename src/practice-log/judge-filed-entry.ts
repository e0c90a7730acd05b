import type { FieldError } from '#platform/forms/read-form';
import { anchorQuote } from './anchor-quote.js';
import { notYetHappened } from './capture.form.js';
import { brokenSteps, knownTooEarly, readEntry, type WrittenEntry, writtenEntry } from './entry.form.js';
import type { QuotableField } from './evidence-quote.entity.js';
import type { FiledEntry } from './filed-entry.js';
import { isQuotable } from './is-quotable.js';
import { knownCodes, type UnknownCodes } from './known-codes.js';

export interface ProposedQuote {
  readonly field: QuotableField;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly quote: string;
  readonly indicators: string[];
}

/** An entry of a file as it would come in. */
export interface ReadableEntry {
  readonly origin: string;
  readonly entry: WrittenEntry;
  readonly unknown: readonly UnknownCodes[];
  readonly quotes: readonly ProposedQuote[];
  /** Sentences of the file that stand nowhere in the text, or show nothing that is known here. */
  readonly lostQuotes: number;
}

export interface Rules {
  readonly today: string;
  /** Of this course's version of the competencies. */
  readonly indicators: ReadonlySet<string>;
}

const MOST_INDICATORS = 5;

/** Judges an entry of a file by the rules that hold for one that is typed: how it would come in, or what stands against it. */
export function judgeFiledEntry(filed: FiledEntry, { today, indicators }: Rules): ReadableEntry | FieldError[] {
  if (filed.origin === null) return [{ field: 'origin', code: 'required' }];
  const { fields, steps, unknown } = knownCodes(filed);
  const form = readEntry({
    ...fields,
    stepWhat: steps.map(({ what }) => what),
    stepPartner: steps.map(({ partner }) => partner),
    stepHandover: steps.map(({ handover }) => handover),
    version: 1,
  });
  if (!form.ok) return form.errors;
  const broken = [...brokenSteps(form.values), ...knownTooEarly(form.values), ...notYetHappened(form.values, today)];
  if (broken.length > 0) return broken;
  const entry = writtenEntry(form.values);
  const quotes = new Map(
    filed.quotes
      .flatMap((quote) => proposed(quote, entry, indicators))
      .map((one) => [`${one.field}:${one.startsAt}:${one.endsAt}`, one]),
  );
  return {
    ...{ origin: filed.origin, entry, unknown },
    quotes: [...quotes.values()],
    lostQuotes: filed.quotes.length - quotes.size,
  };
}

function proposed(
  { field, startsAt: near, quote, indicators }: FiledEntry['quotes'][number],
  entry: WrittenEntry,
  known: ReadonlySet<string>,
): ProposedQuote[] {
  const kept = [...new Set(indicators)]
    .filter((one) => known.has(one))
    .sort()
    .slice(0, MOST_INDICATORS);
  const startsAt = anchorQuote(entry[field], quote, near);
  if (startsAt === null || kept.length === 0 || !isQuotable(quote)) return [];
  return [{ field, startsAt, endsAt: startsAt + quote.length, quote, indicators: kept }];
}
