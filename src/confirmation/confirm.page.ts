import type { PracticeForm } from '#curriculum/practice-document';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { entryFactsInWords, entryTextsInWords } from '#practice-log/entry-words';
import { confirmationPaths } from './confirmation.paths.js';
import type { ConfirmationPageRow } from './confirmations.queries.js';

/** Before the code is typed: who asks, and nothing of the text. */
export const codePage = (token: string, row: ConfirmationPageRow, errors: readonly FieldError[] = []): object => ({
  asker: row.traineeName,
  organisation: row.organisation,
  windowName: row.windowName,
  until: row.expiresAt,
  action: confirmationPaths.confirmCode(token),
  errors: formErrors(['code'], 'confirmation.fields', errors),
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
  action: confirmationPaths.confirmAnswer(token),
  comment,
  errors: formErrors(['answer', 'comment'], 'confirmation.fields', errors),
});
