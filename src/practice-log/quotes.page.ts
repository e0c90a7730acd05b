import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { anchorQuote } from './anchor-quote.js';
import type { EntryDetail } from './entries.queries.js';
import { entryTextsInWords } from './entry-words.js';
import { type QuotableField, quotableFields } from './evidence-quote.entity.js';
import { practiceLogPaths } from './practice-log.paths.js';
import { quoteFields } from './quote.form.js';
import type { QuoteRow } from './quotes.queries.js';
import { sentencesOf } from './sentences.js';

interface Reading {
  readonly curriculum: PublishedCurriculum;
  readonly entry: EntryDetail;
  readonly quotes: readonly QuoteRow[];
  /** What a file proposed, and what is still to be looked at. */
  readonly proposed: readonly QuoteRow[];
  readonly typed?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly FieldError[];
}

/** The sentences of an entry to choose from, the indicators to tie them to, and what is tied already. */
export function quotesPage({ curriculum, entry, quotes, proposed, typed = null, errors = [] }: Reading): object {
  const chosen = [typed?.['indicators'] ?? []].flat();
  const texts = entryTextsInWords(curriculum.document.practice.entry, entry);
  return {
    titleValues: { entry: entry.title },
    entryTitle: entry.title,
    fields: texts
      .filter(({ name }) => quotableFields.includes(name as QuotableField))
      .map(({ name, heading, body }) => ({
        name,
        heading,
        body,
        sentences: sentencesOf(body).map(({ startsAt, endsAt, text }) => {
          const value = `${name}:${startsAt}:${endsAt}`;
          return { value, text, checked: typed?.['sentence'] === value };
        }),
      })),
    competencies: curriculum.document.competencies.map(({ id, short, indicators }) => ({
      id,
      short,
      indicators: indicators.map((one) => ({ ...one, checked: chosen.includes(one.id) })),
      isOpen: entry.competencies.includes(id) || indicators.some((one) => chosen.includes(one.id)),
    })),
    quotes: quotes.map((quote) => quoteInWords(quote, curriculum)),
    proposals: proposed.map((one) => ({ ...quoteInWords(one, curriculum), place: placeNow(entry, one) })),
    errors: formErrors(quoteFields, 'practice-log.fields', errors),
    action: practiceLogPaths.entryQuotes(entry.id),
    entryHref: practiceLogPaths.entry(entry.id),
    coverageHref: practiceLogPaths.coverage,
    listHref: practiceLogPaths.entries,
  };
}

/** A quote with what its indicators say. */
export const quoteInWords = (quote: QuoteRow, { document }: PublishedCurriculum) => ({
  ...quote,
  fieldKey: `practice-log.fields.${quote.field}`,
  indicators: quote.indicators.map((id) => ({
    id,
    statement: document.competencies.flatMap((one) => one.indicators).find((one) => one.id === id)?.statement ?? id,
  })),
  withdrawal: practiceLogPaths.quoteWithdrawal(quote.entryId, quote.id),
});

/** Where proposed words stand now, as the form names a place; null where they stand nowhere any more. */
function placeNow(entry: EntryDetail, { field, quote, startsAt: near }: QuoteRow): string | null {
  const startsAt = anchorQuote(entry[field], quote, near);
  return startsAt === null ? null : `${field}:${startsAt}:${startsAt + quote.length}`;
}
