import type { EvidenceQuote, QuotableField } from '#practice-log/evidence-quote.entity';
import type { PracticeEntry } from '#practice-log/practice-entry.entity';
import { type Erasure, redactedText } from './redacted-text.js';

/** What the columns of an entry hold at most, as the database says it in `redactable_texts`. */
const MOST: Readonly<Record<QuotableField, number>> = {
  ...{ situation: 4000, splitInto: 1000, action: 4000, outcome: 4000 },
  ...{ ethicalPoint: 2000, reflection: 4000, nextStep: 2000 },
};
const LONGEST_QUOTE = 1000;

export interface MovedQuote extends Pick<EvidenceQuote, 'id' | 'quote' | 'startsAt' | 'endsAt'> {
  /** Another quote stands on the very same words now. */
  readonly twice: boolean;
  /** What the database made of the words alone, and so of copies of them: half of a name may still stand there. */
  readonly copied: string;
}

/** Quotes whose words or places an erasure changed. One that no longer stood in its field (it was rewritten) keeps its place and loses the words. */
export function movedQuotes(
  quotes: readonly EvidenceQuote[],
  entries: readonly PracticeEntry[],
  erasures: readonly Erasure[],
): MovedQuote[] {
  const taken = new Set<string>();
  return quotes.flatMap((one) => {
    const { id, entryId, field, startsAt, endsAt, quote, withdrawnAt } = one;
    const before = entries.find((entry) => entry.id === entryId)?.[field] ?? '';
    const stands = before.slice(startsAt, endsAt) === quote;
    const place = stands
      ? placeAfter(before, one, erasures)
      : { startsAt, endsAt, quote: redactedText(quote, erasures, LONGEST_QUOTE).text };
    const key = `${entryId} ${field} ${place.startsAt} ${place.endsAt}`;
    const twice = withdrawnAt === null && taken.has(key);
    if (withdrawnAt === null) taken.add(key);
    const isSame = place.startsAt === startsAt && place.endsAt === endsAt && place.quote === quote;
    return isSame ? [] : [{ id, ...place, twice, copied: redactedText(quote, erasures, LONGEST_QUOTE).text }];
  });
}

function placeAfter(before: string, { field, startsAt, endsAt }: EvidenceQuote, erasures: readonly Erasure[]) {
  const { text, at } = redactedText(before, erasures, MOST[field]);
  const start = at(startsAt, 'start');
  const quote = text.slice(start, Math.min(at(endsAt, 'end'), start + LONGEST_QUOTE));
  return { startsAt: start, endsAt: start + quote.length, quote };
}
