import { admissionsPaths } from '#admissions/admissions.paths';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { EnrolmentMailsQueries, MailReader } from './enrolment-mails.queries.js';
import { canGoAgain, TONES } from './mails.page.js';
import { PAGE_OF_MAILS } from './mails.queries.js';
import { notificationsPaths } from './notifications.paths.js';

interface Shown {
  readonly reader: MailReader;
  readonly rows: Awaited<ReturnType<EnrolmentMailsQueries['of']>>;
  readonly beforeId: number | null;
  readonly typed?: Readonly<Record<string, unknown>>;
  readonly found?: readonly FieldError[];
}

/** What one person was sent and how far it came, what waits for the morning, and the place to write to them. */
export function enrolmentMailsPage({ reader, rows, beforeId, typed = {}, found = [] }: Shown): object {
  const path = admissionsPaths.enrolmentMails(reader.enrolmentId);
  const shown = rows.slice(0, PAGE_OF_MAILS);
  return {
    titleValues: { name: reader.name },
    reader,
    listHref: admissionsPaths.cohortTrainees(reader.cohortId),
    enrolmentHref: admissionsPaths.enrolment(reader.enrolmentId),
    mails: shown.map((mail) => ({
      ...mail,
      tone: TONES[mail.status],
      dispatchHref: canGoAgain(mail) ? notificationsPaths.dispatchTo(reader.enrolmentId, mail.id) : null,
    })),
    nextHref: rows.length > shown.length ? `${path}?before=${shown.at(-1)?.id}` : null,
    firstHref: beforeId === null ? null : path,
    action: path,
    subject: String(typed['subject'] ?? ''),
    body: String(typed['body'] ?? ''),
    writes: found.length > 0,
    errors: formErrors(['subject', 'body'], 'notifications.fields', found),
  };
}
