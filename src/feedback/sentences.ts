import { LONGEST_PASSAGE, type Passage, passageAt, type TextPart } from './passage.js';

/** Up to the end of the line, or to a full stop with the brackets that close after it. */
const SENTENCE = /[^\n。！？!?]+[。！？!?]*[」』）)]*/g;

/** The sentences of a text as passages, for everybody who chooses one from a list instead of selecting it. */
export function sentencesOf(part: TextPart): Passage[] {
  return [...part.text.matchAll(SENTENCE)].flatMap(({ index, 0: raw }) => {
    const passage = passageAt(part, index, index + Math.min(raw.length, LONGEST_PASSAGE));
    return passage ? [passage] : [];
  });
}

/** `part:start:end`, as forms carry a passage. */
export const passageKey = ({ part, start, end }: Pick<Passage, 'part' | 'start' | 'end'>): string =>
  `${part}:${start}:${end}`;

/** The passage that a form names, of these texts; null where it names none. */
export function readPassage(key: unknown, parts: readonly TextPart[]): Passage | null {
  const [, name, start, end] = /^([\w-]{1,40}):(\d{1,7}):(\d{1,7})$/.exec(String(key ?? '')) ?? [];
  const part = parts.find((one) => one.part === name);
  return part ? passageAt(part, Number(start), Number(end)) : null;
}
