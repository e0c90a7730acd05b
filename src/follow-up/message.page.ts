import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { Language } from '#platform/locale/languages';
import type { Words } from '#platform/locale/words';
import { followUpPaths } from './follow-up.paths.js';
import { messageFields } from './message.form.js';

export interface MessageTo {
  readonly recipients: readonly { readonly id: number; readonly name: string; readonly language: Language }[];
  readonly subject: string;
  readonly body: string;
}

/** The letter as a form, or as it will go out. */
export const messagePage = ({ recipients, subject, body }: MessageTo, errors: readonly FieldError[] = []): object => ({
  action: followUpPaths.messages,
  peopleHref: followUpPaths.people,
  recipients: recipients.map(({ id, name }) => ({ id, name })),
  count: recipients.length,
  subject,
  body,
  errors: formErrors(messageFields, 'follow-up.fields', [...errors]),
});

/** A ready letter in each language that its readers use. */
export function readyLetter(recipients: MessageTo['recipients'], words: Words): { subject: string; body: string } {
  const languages = [...new Set(recipients.map(({ language }) => language))];
  const said = (key: string) => languages.map((language) => words.plain(language, key));
  return {
    subject: said('follow-up.ready.subject').join(' / '),
    body: said('follow-up.ready.body').join('\n\n――――――――\n\n'),
  };
}
