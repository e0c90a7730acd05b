import type { CodeListName } from '#curriculum/code-lists';
import type { LocalizedText } from '#curriculum/localized-text';
import type { EntryText } from './entry-text.js';
import { nameOf, stepInWords } from './entry-words.js';
import { listedFields } from './listed-fields.js';

/** One thing that a part of an entry says: a localized name, words of our own, a day, a step, or what a person wrote. */
export interface PartWord {
  readonly name: LocalizedText | null;
  readonly key: string | null;
  readonly day: string | null;
  readonly text: string | null;
  readonly step: ReturnType<typeof stepInWords> | null;
}

const word = (known: Partial<PartWord>): PartWord => ({
  name: null,
  key: null,
  day: null,
  text: null,
  step: null,
  ...known,
});

/** What one part of an entry says, for a reader; empty where it says nothing. */
export function partInWords(part: keyof EntryText, entry: EntryText): PartWord[] {
  const value = entry[part];
  if (part === 'steps') return entry.steps.map((step) => word({ step: stepInWords(step) }));
  if (part === 'kind' || part === 'duty') return [word({ key: `practice-log.${part}.${entry[part]}` })];
  if (part === 'practisedOn' || part === 'followedUpOn') return value ? [word({ day: String(value) })] : [];
  const list: CodeListName | undefined =
    part in listedFields ? listedFields[part as keyof typeof listedFields] : undefined;
  const values = (Array.isArray(value) ? value : [value]).filter(Boolean).map(String);
  return values.map((one) => (list ? word({ name: nameOf(list, one) }) : word({ text: one })));
}
