import type { FieldError } from './read-form.js';

/** Errors as templates want them: by field for beside the field, and as a list for the summary. */
export interface FormErrors {
  readonly byField: Readonly<Record<string, string | null>>;
  readonly list: readonly {
    readonly href: string;
    readonly key: string;
    readonly labelKey: string;
    /** What the field is called in three languages, where its name does not stand in the product's words. */
    readonly label: Readonly<Record<'ja' | 'easy' | 'en', string>> | null;
  }[];
}

/** What a page sends of itself, so that nobody writes over what somebody else wrote: no reader can mend it. */
const UNSEEN = new Set(['version', 'rowVersion', 'seen', 'textHash', 'captureId']);

/** `fields` names every field of the form, so that a page object holds an answer (null: fine) for each. */
export function formErrors(
  fields: readonly string[],
  labelPrefix: string,
  errors: readonly FieldError[] = [],
): FormErrors {
  const byField = Object.fromEntries(
    fields.map((field) => [field, errors.find((error) => error.field === field)?.code ?? null]),
  );
  return {
    byField,
    list: errors.map((error) => toMend(error, labelPrefix)),
  };
}

function toMend({ field, code }: FieldError, labelPrefix: string): FormErrors['list'][number] {
  const href = `#${field}`;
  if (UNSEEN.has(field))
    return { href, key: 'errors.screen_unreadable', labelKey: 'layout.errorSummary.screen', label: null };
  return { href, key: `errors.${code}`, labelKey: `${labelPrefix}.${field.replace(/^.*\d+[.-]/, '')}`, label: null };
}
