/** A sentence with its place in the text: `text.slice(startsAt, endsAt)` is it. */
export interface Sentence {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly text: string;
}

/** A sentence ends with its stop (and the brackets that close on it) or with the line. */
const SENTENCE = /[^。！？!?\n]+[。！？!?]*[」』）)]*/g;
const SHORTEST = 2;

/** The sentences of a text, in its order, without the blanks around them. */
export const sentencesOf = (text: string): Sentence[] =>
  [...text.matchAll(SENTENCE)]
    .map((match) => {
      const startsAt = match.index + (match[0].length - match[0].trimStart().length);
      const sentence = match[0].trim();
      return { startsAt, endsAt: startsAt + sentence.length, text: sentence };
    })
    .filter(({ text: sentence }) => sentence.length >= SHORTEST);
