import type { LocalizedText } from '#curriculum/localized-text';
import type { PracticeForm } from '#curriculum/practice-document';
import type { FormErrors } from '#platform/forms/form-errors';

/** A text field of the curriculum's form as a template shows it. */
export interface FormField {
  readonly name: string;
  readonly label: LocalizedText;
  readonly hint: LocalizedText;
  readonly example: string | null;
  readonly required: boolean;
  readonly short: boolean;
  readonly rows: number;
  readonly value: string;
  readonly error: string | null;
  /** What a trainer asked to be mended in it. */
  readonly said: string | null;
}

const SHORT = 200;
const CHARACTERS_PER_ROW = 600;

/** The fields of `form` with their values: `planned_evidence` of the curriculum is `plannedEvidence` here. */
export function formFields(
  form: PracticeForm,
  value: (name: string) => string,
  errors: Readonly<Record<string, string | null>>,
  said: Readonly<Record<string, string | undefined>> = {},
): FormField[] {
  return form.fields.map((field) => {
    const name = camelCase(field.name);
    const rows = Math.min(12, Math.max(4, Math.round(field.max / CHARACTERS_PER_ROW)));
    const own = { value: value(name), error: errors[name] ?? null, said: said[name] || null };
    return { ...field, ...own, name, short: field.max <= SHORT, rows };
  });
}

/** A summary of errors calls each field as the form does. */
export function namedByForm(errors: FormErrors, form: PracticeForm): FormErrors {
  const labels = new Map(form.fields.map(({ name, label }) => [`#${camelCase(name)}`, label]));
  return { ...errors, list: errors.list.map((one) => ({ ...one, label: labels.get(one.href) ?? one.label })) };
}

export const camelCase = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
