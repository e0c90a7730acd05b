/**
 * A passage of a text as the W3C's Web Annotation model describes one: by its own words with those around them (TextQuoteSelector), and
 * by where it stood (TextPositionSelector). The words find it again in a text that was changed; the position says which of several.
 */
export interface Passage {
  /** The part of the work: see `TextPart`. */
  readonly part: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A text of a work under the name by which passages point to it. */
export interface TextPart {
  readonly part: string;
  readonly text: string;
}

/** Words kept on each side. */
const AROUND = 32;
/** Longer ones quote a whole part and point to nothing. */
export const LONGEST_PASSAGE = 400;

/** The passage between two positions; null where that is nothing, or too much. Blanks at its edges are left out. */
export function passageAt({ part, text }: TextPart, from: number, to: number): Passage | null {
  if (!(from >= 0 && to <= text.length && from < to)) return null;
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const end = to - (raw.length - raw.trimEnd().length);
  if (start >= end || end - start > LONGEST_PASSAGE) return null;
  const prefix = text.slice(Math.max(0, start - AROUND), start);
  return { part, start, end, quote: text.slice(start, end), prefix, suffix: text.slice(end, end + AROUND) };
}
