import { findHardDates } from './find-hard-dates.js';
import { findHardGrammar } from './find-hard-grammar.js';
import { findHardSentences } from './find-hard-sentences.js';
import { findHardWords } from './find-hard-words.js';
import type { HardPlace } from './hard-place.js';

/** In the order of their word: where two stretches of words overlap, the earlier finder is right. */
const finders = [findHardDates, findHardWords, findHardGrammar];

/**
 * What in `text` is hard for somebody who is learning Japanese, in the order of the text. Stretches of words do not overlap; a sentence
 * that is too long holds them.
 */
export function findHardPlaces(text: string): HardPlace[] {
  const kept: HardPlace[] = [];
  for (const find of finders)
    for (const place of find(text)) if (!kept.some((other) => overlap(other, place))) kept.push(place);
  return [...findHardSentences(text), ...kept].sort((one, other) => one.start - other.start || other.end - one.end);
}

const overlap = (one: HardPlace, other: HardPlace): boolean => one.start < other.end && other.start < one.end;
