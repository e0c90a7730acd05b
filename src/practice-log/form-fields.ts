import type { LocalizedText } from '#curriculum/localized-text';
import type { PracticeForm } from '#curriculum/practice-document';

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
}

const SHORT = 200;
const CHARACTERS_PER_ROW = 600;

/** The fields of `form` with their values: `planned_evidence` of the curriculum is `plannedEvidence` here. */
export function formFields(
  form: PracticeForm,
  value: (name: string) => string,
  errors: Readonly<Record<string, string | null>>,
): FormField[] {
  return form.fields.map((field) => {
    const name = camelCase(field.name);
    const rows = Math.min(12, Math.max(4, Math.round(field.max / CHARACTERS_PER_ROW)));
    return { ...field, name, short: field.max <= SHORT, rows, value: value(name), error: errors[name] ?? null };
  });
}

export const camelCase = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
