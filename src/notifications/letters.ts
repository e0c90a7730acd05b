import { admissionsPaths } from '#admissions/admissions.paths';
import type { RecordedEvent, Transaction } from '#platform/database/transaction';
import { CONFIRMATION } from '#practice/confirmation-secret';
import { practicePaths } from '#practice/practice.paths';
import type { Recipient, RecipientsQueries } from './recipients.queries.js';

/** One kind of letter: which template, to whom, and where its link leads. */
export interface Letter {
  /** `templates/emails/<template>.hbs`; the first line it renders is the subject. */
  readonly template: string;
  readonly to: (
    queries: RecipientsQueries,
    tx: Transaction,
    event: RecordedEvent,
    today: string,
  ) => Promise<Recipient[]>;
  readonly path: (event: RecordedEvent, token: string) => string;
  /** What the typed code (and the token of the link, where it is a key by itself) is derived for; null where the reader signs in. */
  readonly secret: { readonly purpose: string; readonly token: boolean } | null;
  /** Where it says no, this event needs no letter. */
  readonly unless?: (event: RecordedEvent) => boolean;
}

const application = (event: RecordedEvent) => `/applications/${event.subjectId}`;
const applicant: Letter['to'] = (queries, tx, event) => queries.applicant(tx, event.subjectId);
const trainee: Letter['to'] = (queries, tx, event) => queries.trainee(tx, event.enrolmentId ?? 0);
const toApplicant = (template: string): Letter => ({ template, to: applicant, path: application, secret: null });
const learner: Letter['to'] = (queries, tx, event) => queries.learner(tx, event.enrolmentId ?? 0);
const toTrainee = (template: string, path: string): Letter => ({
  template,
  to: trainee,
  path: () => path,
  secret: null,
});

/** A letter that names the end of stage 1 as it is now. */
const toLearner = (template: string, path: string): Letter => ({ ...toTrainee(template, path), to: learner });

/** Which event writes which letter. An event that is not here writes none. */
export const letters: Readonly<Record<string, Letter>> = {
  'password_reset.requested': {
    template: 'password-reset',
    to: (queries, tx, event) => queries.resetCodeOwner(tx, event.subjectId),
    path: () => '/login/reset/code',
    secret: { purpose: 'password-reset', token: false },
  },
  'application.submitted': {
    template: 'application-submitted',
    to: (queries, tx, event, today) => queries.organisationContacts(tx, event.subjectId, today),
    path: application,
    secret: null,
  },
  'application.returned': toApplicant('application-returned'),
  'application.found_ineligible': toApplicant('application-ineligible'),
  'application.accepted': toApplicant('application-accepted'),
  'application.rejected': toApplicant('application-rejected'),
  'enrolment.started': toTrainee('enrolment-started', '/home'),
  'message.written': {
    template: 'message-written',
    to: (queries, tx, event) => queries.messageReader(tx, event.subjectId, event.enrolmentId ?? 0),
    path: () => '/home',
    secret: null,
  },
  'extension.approved': toLearner('extension-approved', admissionsPaths.extension),
  'extension.declined': toLearner('extension-declined', admissionsPaths.extension),
  'enrolment.suspended': toTrainee('enrolment-suspended', '/home'),
  'enrolment.resumed': toLearner('enrolment-resumed', '/home'),
  'accommodation.approved': toTrainee('accommodation-approved', '/home'),
  'task_sheet.approved': toTrainee('task-sheet-approved', practicePaths.task),
  'task_sheet.returned': toTrainee('task-sheet-returned', practicePaths.task),
  'confirmation.requested': {
    template: 'confirmation-requested',
    to: (queries, tx, event) => queries.supervisor(tx, event.subjectId),
    path: (_, token) => practicePaths.confirm(token),
    secret: { purpose: CONFIRMATION, token: true },
  },
  'work.released': toTrainee('work-released', practicePaths.reportResult),
  'certificate.issued': {
    template: 'certificate-issued',
    to: (queries, tx, event) => queries.certificateHolder(tx, event.subjectId),
    path: () => '/certificate',
    secret: null,
  },
  // Who enters the last stage is told by the certificate itself.
  'stage.entered': {
    ...toTrainee('stage-entered', '/home'),
    unless: (event) => event.after?.['stage'] === 'certified',
  },
};
