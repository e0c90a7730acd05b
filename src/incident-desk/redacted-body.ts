import type { WorkBody, WorkEvidence } from '#marking/work-body';
import { workDifference } from '#marking/work-difference';
import { type Erasure, redactedText } from './redacted-text.js';

/**
 * The body of a work whose words the database has erased, with what points to its words put right: the trainee's quotes are moved, and
 * the difference from the round before is made anew, for a passage may have been cut into pieces in it.
 */
export function redactedBody(
  before: WorkBody,
  erased: WorkBody,
  previous: WorkBody | null,
  erasures: readonly Erasure[],
): WorkBody {
  const evidence = erased.evidence.map((one, index) => withMovedQuotes(one, before.evidence[index], erasures));
  const body = { ...erased, evidence };
  return erased.difference && previous
    ? { ...body, difference: workDifference(previous, body, erased.difference.round) }
    : body;
}

function withMovedQuotes(
  one: WorkEvidence,
  before: WorkEvidence | undefined,
  erasures: readonly Erasure[],
): WorkEvidence {
  if (!one.quotes || !before) return one;
  const quotes = one.quotes.map((quote) => {
    const { at } = redactedText(before.parts[quote.part]?.text ?? '', erasures);
    return { ...quote, start: at(quote.start, 'start'), end: at(quote.end, 'end') };
  });
  return { ...one, quotes };
}
