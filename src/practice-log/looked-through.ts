import type { PracticeForm } from '#curriculum/practice-document';
import type { FieldError } from '#platform/forms/read-form';
import { Problem } from '#platform/problems';
import { kindsIn, lookThrough } from '#wording/look-through';
import type { PersonalDataKind } from '#wording/personal-data';
import { camelCase } from './form-fields.js';

/** The texts of a form under their labels, for the guard. */
export const foundIn = (form: PracticeForm, value: (name: string) => string) =>
  lookThrough(form.fields.map(({ name, label }) => ({ label, text: value(camelCase(name)) })));

/** The error of a form that goes out without its writer's word on what the guard found. */
export const notLookedThrough = (texts: readonly string[], lookedThrough: unknown): FieldError[] =>
  isLookedThrough(texts, lookedThrough) ? [] : [{ field: 'lookedThrough', code: 'look_through' }];

/** Refuses texts that go out without their writer's word; answers the kinds that were left standing, for the event. */
export function mustBeLookedThrough(
  texts: readonly string[],
  lookedThrough: string | null,
  backTo: string,
): PersonalDataKind[] {
  if (!isLookedThrough(texts, lookedThrough)) throw new Problem(422, 'practice-log.look_through', backTo);
  return kindsIn(found(texts));
}

/** What stands in texts that go out again as they are: their writer was shown it while typing. */
export const suspicionsIn = (texts: readonly string[]): PersonalDataKind[] => kindsIn(found(texts));

const isLookedThrough = (texts: readonly string[], lookedThrough: unknown): boolean =>
  [undefined, lookedThrough].includes(found(texts)?.fingerprint);

const found = (texts: readonly string[]) => lookThrough(texts.map((text) => ({ label: null, text })));
