import type { PracticeForm } from '#curriculum/practice-document';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { ConfirmationPageRow } from './confirmations.queries.js';
import { entryFactsInWords, entryTextsInWords } from './entry-words.js';
import { practicePaths } from './practice.paths.js';

/** Before the code is typed: who asks, and nothing of the text. */
export const codePage = (token: string, row: ConfirmationPageRow, errors: readonly FieldError[] = []): object => ({
  asker: row.traineeName,
  organisation: row.organisation,
  windowName: row.windowName,
  until: row.expiresAt,
  action: practicePaths.confirmCode(token),
  errors: formErrors(['code'], 'practice.fields', errors),
});

/** After it: the text, and the two answers. */
export const confirmPage = (
  token: string,
  row: ConfirmationPageRow,
  form: PracticeForm,
  comment = '',
  errors: readonly FieldError[] = [],
): object => ({
  asker: row.traineeName,
  organisation: row.organisation,
  windowName: row.windowName,
  supervisorName: row.supervisorName,
  entryTitle: row.entry.title,
  facts: entryFactsInWords(row.entry),
  texts: entryTextsInWords(form, row.entry),
  action: practicePaths.confirmAnswer(token),
  comment,
  errors: formErrors(['answer', 'comment'], 'practice.fields', errors),
});
