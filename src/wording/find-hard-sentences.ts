import type { HardPlace } from './hard-place.js';

/**
 * A message of daily life has no more characters of Chinese origin in a sentence than this: 弘前大学人文社会科学部社会言語学研究室,
 * 「やさしい日本語」作り方ガイド (March 2019), category II.
 */
export const MOST_KANJI = 13;
/** The same guide asks for about 30 characters; with the readings and names of offices of a window's texts that is too strict to be heeded. */
export const MOST_CHARACTERS = 40;

const SENTENCE = /[^。！？!?\n]+[。！？!?]*/gu;
/** Readings and explanations in brackets help: they count for nothing. */
const HELP = /（[^（）]*）|\([^()]*\)/gu;

/** Sentences that say too much at once. */
export const findHardSentences = (text: string): HardPlace[] =>
  sentencesIn(text).flatMap(({ start, end, length, kanji }): HardPlace[] => {
    if (length > MOST_CHARACTERS) return [{ kind: 'long', start, end, instead: null, fits: false }];
    return kanji > MOST_KANJI ? [{ kind: 'kanji', start, end, instead: null, fits: false }] : [];
  });

/** Where the sentences of a text are, and how long: in characters and in characters of Chinese origin, without what stands in brackets. */
export const sentencesIn = (text: string): { start: number; end: number; length: number; kanji: number }[] =>
  [...text.matchAll(SENTENCE)].flatMap(({ 0: raw, index }) => {
    const sentence = raw.trim();
    if (sentence === '') return [];
    const start = index + raw.indexOf(sentence);
    const counted = sentence.replace(HELP, '').replace(/\s/gu, '');
    const kanji = counted.match(/\p{Script=Han}/gu)?.length ?? 0;
    return [{ start, end: start + sentence.length, length: [...counted].length, kanji }];
  });

/** Characters of the longest sentence; 0 where there is none. */
export const longestSentence = (text: string): number => Math.max(0, ...sentencesIn(text).map(({ length }) => length));
