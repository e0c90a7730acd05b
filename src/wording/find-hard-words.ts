import { acts, kept, loans, plainer, vague } from './dictionary-hard-words.js';
import type { HardKind, HardPlace } from './hard-place.js';

interface HardWord {
  readonly kind: HardKind;
  readonly instead: string | null;
  readonly fits: boolean;
}

const entries = (list: string): [string, string][] =>
  list
    .trim()
    .split(/\s+/u)
    .map((entry) => entry.split('=') as [string, string]);

const words: ReadonlyMap<string, HardWord> = new Map<string, HardWord>([
  ...entries(vague).map(([word]): [string, HardWord] => [word, { kind: 'vague', instead: null, fits: false }]),
  ...entries(acts).map(([word, instead]): [string, HardWord] => [word, { kind: 'word', instead, fits: false }]),
  ...entries(loans).map(([word, instead]): [string, HardWord] => [word, { kind: 'loan', instead, fits: true }]),
  ...entries(plainer).map(([word, instead]): [string, HardWord] => [word, { kind: 'word', instead, fits: true }]),
  ...entries(kept).map(([word, plain]): [string, HardWord] => [
    word,
    { kind: 'term', instead: `${word}（${plain}）`, fits: true },
  ]),
]);

/** The longest word first; not the end of another word. */
const longestFirst = [...words.keys()].sort((one, other) => other.length - one.length);
const anyWord = new RegExp(`(?<!(?!御)\\p{Script=Han})(?:${longestFirst.join('|')})`, 'gu');
/** A word that goes on into another one: 満了日|前. */
const GOES_ON = /[\p{Script=Han}\p{Script=Katakana}ー]\|[\p{Script=Han}\p{Script=Katakana}ー]/u;
const EXPLAINED = /[（(]/;
const IN_KATAKANA = /[\p{Script=Katakana}ー]/u;

/** Words of the dictionary in a text, but none that is explained in brackets. A term that stays is told once: explained once, it is known. */
export function findHardWords(text: string): HardPlace[] {
  const told = new Set<string>();
  return [...text.matchAll(anyWord)].flatMap(({ 0: word, index: start }) => {
    const known = words.get(word);
    if (!known || told.has(word)) return [];
    if (known.kind === 'loan' && IN_KATAKANA.test(text.charAt(start - 1))) return [];
    if (known.kind === 'term') told.add(word);
    const end = start + word.length;
    const next = text.charAt(end);
    if (EXPLAINED.test(next)) return [];
    return [{ ...known, start, end, fits: known.fits && !GOES_ON.test(`${word}|${next}`) }];
  });
}
