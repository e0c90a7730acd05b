import { folded } from '#wording/folded-text';

/** Words as they are compared: in their usual forms, without blanks, which a table or a line end puts anywhere, and numbers in one piece. */
const compared = (text: string): string =>
  folded(text)
    .text.replace(/\s+/g, '')
    .replace(/(?<=\d)-(?=\d)/g, '')
    .toLowerCase();

/** What the guard marks may begin with a bracket that stands elsewhere otherwise. */
const bare = (passage: string): string => compared(passage).replace(/^\p{P}+|\p{P}+$/gu, '');

/** How often each of the passages stands in the text of a file; passages that stand nowhere are not among them. */
export function wordsInFile(text: string, passages: readonly string[]): { passage: string; count: number }[] {
  const words = compared(text);
  return passages
    .map((passage) => ({ passage, count: countIn(words, bare(passage)) }))
    .filter(({ count }) => count > 0);
}

const countIn = (text: string, words: string): number => (words.length < 2 ? 0 : text.split(words).length - 1);
