import { LONGEST_PASSAGE, type Passage, passageAt } from '#feedback/passage';
import { type Erasure, redactedText } from './redacted-text.js';

/** The same words after an erasure: where the passage still stands in its text it moves with it, else only its own words are erased. */
export function redactedPassage(passage: Passage, before: string | undefined, erasures: readonly Erasure[]): Passage {
  const { part, start, end, quote } = passage;
  if (before?.slice(start, end) === quote) {
    const { text, at } = redactedText(before, erasures);
    const from = at(start, 'start');
    const moved = passageAt({ part, text }, from, Math.min(at(end, 'end'), from + LONGEST_PASSAGE));
    if (moved) return moved;
  }
  const without = (words: string) => redactedText(words, erasures).text;
  return { part, start, end, quote: without(quote), prefix: without(passage.prefix), suffix: without(passage.suffix) };
}
