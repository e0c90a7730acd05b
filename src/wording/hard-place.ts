/** What makes a text hard for somebody who is learning Japanese. */
export const hardKinds = [
  'term',
  'word',
  'loan',
  'vague',
  'polite',
  'must',
  'negative',
  'passive',
  'sound',
  'compound',
  'era',
  'clock',
  'slash',
  'range',
  'long',
  'kanji',
] as const;
export type HardKind = (typeof hardKinds)[number];

/**
 * A stretch of a text that is hard to understand: `text.slice(start, end)`. `instead` is what to say there, where that can be known; only
 * where `fits` can it stand in the same place as it is.
 */
export interface HardPlace {
  readonly kind: HardKind;
  readonly start: number;
  readonly end: number;
  readonly instead: string | null;
  readonly fits: boolean;
}

/** The places of one expression; `says` gives the words that fit there instead, or null. */
export function placesOf(
  kind: HardKind,
  pattern: RegExp,
  text: string,
  says: (match: RegExpExecArray) => string | null = () => null,
): HardPlace[] {
  return [...text.matchAll(pattern)].map((match) => {
    const instead = says(match);
    return { kind, start: match.index, end: match.index + match[0].length, instead, fits: instead !== null };
  });
}

const LONGEST_QUOTE = 24;

/** The words of a place as a list shows them: a long sentence by its beginning. */
export function quoteOf(text: string, { start, end }: HardPlace): string {
  const words = text.slice(start, end);
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE - 2)}…` : words;
}
