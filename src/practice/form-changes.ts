import type { LocalizedText } from '#curriculum/localized-text';
import type { PracticeField, PracticeForm } from '#curriculum/practice-document';

/** What was mended in a form; words at `practice.mended.what`. `part` is null where it is about the whole form. */
export interface FormChange {
  readonly what: 'purpose' | 'label' | 'hint' | 'example' | 'limit' | 'order' | 'added' | 'removed';
  readonly part: LocalizedText | null;
  readonly before: LocalizedText | number | null;
  readonly after: LocalizedText | number | null;
}

/** A work is called by its title: an open report goes on with no form that does not ask for one. */
export const hasTitle = (form: PracticeForm): boolean => form.fields.some(({ name }) => name === 'title');

/** What somebody has to know who began with one form and goes on with the other. */
export function formChanges(before: PracticeForm, after: PracticeForm): FormChange[] {
  const whole = (what: FormChange['what']) => ({ what, part: null, before: null, after: null });
  return [
    ...(same(before.purpose, after.purpose)
      ? []
      : [{ ...whole('purpose'), before: before.purpose, after: after.purpose }]),
    ...after.fields.flatMap((field) => {
      const old = before.fields.find(({ name }) => name === field.name);
      return old ? partChanges(old, field) : [{ ...whole('added'), part: field.label }];
    }),
    ...without(before, after).map(({ label }) => ({ ...whole('removed'), part: label })),
    ...(common(before, after) === common(after, before) ? [] : [whole('order')]),
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

/** The parts of one form that the other has not. */
export const without = (one: PracticeForm, other: PracticeForm): PracticeField[] =>
  one.fields.filter(({ name }) => !other.fields.some((field) => field.name === name));
/** The parts that both have, in the order of the first. */
const common = (one: PracticeForm, other: PracticeForm): string => {
  const gone = without(one, other);
  return one.fields
    .filter((field) => !gone.includes(field))
    .map(({ name }) => name)
    .join();
};
const same = (one: LocalizedText, other: LocalizedText): boolean =>
  one.ja === other.ja && one.easy === other.easy && one.en === other.en;
