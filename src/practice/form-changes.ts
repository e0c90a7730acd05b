import type { LocalizedText } from '#curriculum/localized-text';
import type { PracticeField, PracticeForm } from '#curriculum/practice-document';

/** What was mended in a form; words at `practice.mended.what`. `part` is null where it is about the whole form. */
export interface FormChange {
  readonly what: 'purpose' | 'label' | 'hint' | 'example' | 'limit' | 'order';
  readonly part: LocalizedText | null;
  readonly before: LocalizedText | number | null;
  readonly after: LocalizedText | number | null;
}

/** Whether every part of one form is a part of the other. Only then can a text that was begun in one be finished in the other. */
export const sameParts = (one: PracticeForm, other: PracticeForm): boolean =>
  namesOf(one).sort().join() === namesOf(other).sort().join();

/** What somebody has to know who began with one form and goes on with the other. */
export function formChanges(before: PracticeForm, after: PracticeForm): FormChange[] {
  const whole = (what: FormChange['what']) => ({ what, part: null, before: null, after: null });
  return [
    ...(same(before.purpose, after.purpose)
      ? []
      : [{ ...whole('purpose'), before: before.purpose, after: after.purpose }]),
    ...after.fields.flatMap((field) => {
      const old = before.fields.find(({ name }) => name === field.name);
      return old ? partChanges(old, field) : [];
    }),
    ...(namesOf(before).join() === namesOf(after).join() ? [] : [whole('order')]),
  ];
}

function partChanges(before: PracticeField, after: PracticeField): FormChange[] {
  const part = after.label;
  const found: FormChange[] = [];
  if (!same(before.label, after.label)) found.push({ what: 'label', part, before: before.label, after: after.label });
  if (!same(before.hint, after.hint)) found.push({ what: 'hint', part, before: before.hint, after: after.hint });
  if (before.example !== after.example) found.push({ what: 'example', part, before: null, after: null });
  if (before.max !== after.max) found.push({ what: 'limit', part, before: before.max, after: after.max });
  return found;
}

const namesOf = ({ fields }: PracticeForm): string[] => fields.map(({ name }) => name);
const same = (one: LocalizedText, other: LocalizedText): boolean =>
  one.ja === other.ja && one.easy === other.easy && one.en === other.en;
