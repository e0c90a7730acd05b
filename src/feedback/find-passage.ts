import { nearestIn } from './nearest-in.js';
import type { Passage, TextPart } from './passage.js';

/** Where a passage stands in a text. `same`: its very words. `changed`: words much like them. Null: they are no longer there. */
export interface Place {
  readonly kind: 'same' | 'changed';
  readonly part: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds a passage again in a text that may have been changed since: first its very words, of several occurrences the one whose
 * surroundings and position fit best; else the most similar words, where they are similar enough to be meant.
 */
export function findPassage(passage: Passage, parts: readonly TextPart[]): Place | null {
  const exact = parts.flatMap((one) =>
    occurrences(one.text, passage.quote).map((start) => ({ one, start, fit: fitOf(passage, one, start) })),
  );
  const best = exact.sort((a, b) => b.fit - a.fit)[0];
  if (best) return { kind: 'same', part: best.one.part, start: best.start, end: best.start + passage.quote.length };
  const near = parts
    .flatMap((one) => {
      const found = nearestIn(one.text, passage.quote);
      return found ? [{ ...found, part: one.part, away: one.part === passage.part ? 0 : 1 }] : [];
    })
    .sort((a, b) => a.distance - b.distance || a.away - b.away)[0];
  return near ? { kind: 'changed', part: near.part, start: near.start, end: near.end } : null;
}

function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

/** Surroundings weigh most, then the same part, then nearness to where it stood. */
function fitOf({ part, start, quote, prefix, suffix }: Passage, one: TextPart, at: number): number {
  const before = sharedEnd(one.text.slice(Math.max(0, at - prefix.length), at), prefix);
  const end = at + quote.length;
  const after = sharedStart(one.text.slice(end, end + suffix.length), suffix);
  const nearness = 1 - Math.min(1, Math.abs(at - start) / (one.text.length + 1));
  return before + after + (one.part === part ? 4 : 0) + nearness;
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

const sharedEnd = (a: string, b: string): number => sharedStart(reversed(a), reversed(b));
const reversed = (text: string): string => [...text].reverse().join('');
