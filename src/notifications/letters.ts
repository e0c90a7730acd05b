import { admissionsPaths } from '#admissions/admissions.paths';
import { appealsPaths } from '#appeals/appeals.paths';
import { confirmationPaths } from '#confirmation/confirmation.paths';
import { CONFIRMATION } from '#confirmation/confirmation-secret';
import { ADDRESS_CHANGE } from '#identity/change-address';
import { identityPaths } from '#identity/identity.paths';
import { markingPaths } from '#marking/marking.paths';
import { practicePaths } from '#practice/practice.paths';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { questionsPaths } from '#questions/questions.paths';
import { ruleChangesPaths } from '#rule-changes/rule-changes.paths';
import { newAddress, previousAddress, resetCodeOwner } from './account-recipients.queries.js';
import { application, type Letter, toApplicant, toLearner, toTrainee } from './letter.js';
import {
  appellant,
  certificateHolder,
  messageReader,
  movedLearners,
  readersOfRuleChange,
} from './trainee-recipients.queries.js';
import { organisationContacts, organisationOf, supervisor } from './workplace-recipients.queries.js';

/** Which event writes which letter. An event that is not here writes none. */
export const letters: Readonly<Record<string, Letter>> = {
  'password_reset.requested': {
    template: 'password-reset',
    topic: 'security',
    to: (tx, event) => resetCodeOwner(tx, event.subjectId),
    path: () => '/login/reset/code',
    secret: { purpose: 'password-reset', token: false },
  },
  'address_change.requested': {
    template: 'address-change',
    topic: 'security',
    to: (tx, event) => newAddress(tx, event.subjectId),
    path: () => identityPaths.addressCode,
    secret: { purpose: ADDRESS_CHANGE, token: false },
  },
  'address.changed': {
    template: 'address-changed',
    topic: 'security',
    to: (tx, event) => previousAddress(tx, event.subjectId),
    path: () => '/questions',
    secret: null,
  },
  'application.submitted': {
    template: 'application-submitted',
    topic: 'request',
    to: (tx, event, today) => organisationContacts(tx, event.subjectId, today),
    path: application,
    secret: null,
  },
  'application.returned': toApplicant('application-returned', 'returned'),
  'application.found_ineligible': toApplicant('application-ineligible', 'decision'),
  'application.accepted': toApplicant('application-accepted', 'decision'),
  'application.rejected': toApplicant('application-rejected', 'decision'),
  'enrolment.started': toTrainee('enrolment-started', '/home', 'news'),
  'message.written': {
    template: 'message-written',
    topic: 'message',
    to: (tx, event) => messageReader(tx, event.subjectId, event.enrolmentId ?? 0),
    // Where the reader answers.
    path: () => questionsPaths.own,
    secret: null,
  },
  'extension.approved': toLearner('extension-approved', admissionsPaths.extension, 'decision'),
  'extension.declined': toLearner('extension-declined', admissionsPaths.extension, 'decision'),
  'cohort.dates_moved': {
    ...toLearner('cohort-dates-moved', '/home', 'decision'),
    to: (tx, event) => movedLearners(tx, event.subjectId),
    unless: (event) => event.after?.['moved'] === 0,
  },
  'window.closed': toLearner('window-closed', admissionsPaths.extension, 'decision'),
  'enrolment.suspended': toTrainee('enrolment-suspended', '/home', 'decision'),
  'enrolment.resumed': toLearner('enrolment-resumed', '/home', 'decision'),
  'deadline.neared': {
    template: 'deadline-neared',
    topic: 'news',
    to: (tx, event, today) => organisationOf(tx, event.subjectId, today),
    path: () => '/home',
    secret: null,
  },
  'accommodation.approved': toTrainee('accommodation-approved', '/home', 'decision'),
  'question.answered': {
    ...toTrainee('question-answered', questionsPaths.own, 'news'),
    path: (event) => questionsPaths.question(event.subjectId),
  },
  'appeal.decided': {
    ...toTrainee('appeal-decided', '/home', 'decision'),
    path: (event) => appealsPaths.own(Number(event.after?.['attemptId'])),
  },
  'appeal_extension.approved': {
    ...toTrainee('appeal-time-extended', '/home', 'decision'),
    path: ({ after }) =>
      after?.['workId'] ? markingPaths.appeal(Number(after['workId'])) : appealsPaths.own(Number(after?.['attemptId'])),
  },
  'work_appeal.lodged': {
    ...toTrainee('work-appeal-lodged', practicePaths.reportResult, 'decision'),
    to: (tx, event) => appellant(tx, event.subjectId),
    path: (event) => markingPaths.appeal(Number(event.after?.['workId'])),
  },
  'work_appeal.decided': {
    ...toTrainee('work-appeal-decided', practicePaths.reportResult, 'decision'),
    to: (tx, event) => appellant(tx, event.subjectId),
    path: (event) => markingPaths.appeal(Number(event.after?.['workId'])),
  },
  'task_sheet.approved': toTrainee('task-sheet-approved', practicePaths.task, 'news'),
  'task_sheet.returned': toTrainee('task-sheet-returned', practicePaths.task, 'returned'),
  'confirmation.requested': {
    template: 'confirmation-requested',
    topic: 'request',
    to: (tx, event) => supervisor(tx, event.subjectId),
    path: (_, token) => confirmationPaths.confirm(token),
    secret: { purpose: CONFIRMATION, token: true },
  },
  'supervisor.reminded': {
    template: 'supervisor-reminded',
    topic: 'request',
    to: (tx, event) => supervisor(tx, event.subjectId),
    path: (_, token) => confirmationPaths.confirm(token),
    secret: { purpose: CONFIRMATION, token: true },
  },
  'confirmation.answered': toTrainee('confirmation-answered', practiceLogPaths.entries, 'news'),
  'confirmation.questioned': toTrainee('confirmation-questioned', practiceLogPaths.entries, 'returned'),
  'confirmation.escalated': toTrainee('confirmation-unanswered', practiceLogPaths.entries, 'news'),
  'rule_change.announced': {
    template: 'rule-change',
    topic: 'news',
    to: (tx, event) => readersOfRuleChange(tx, event.subjectId),
    path: (event) => ruleChangesPaths.one(event.subjectId),
    secret: null,
  },
  'work.released': toTrainee('work-released', practicePaths.reportResult, 'decision'),
  'text.quarantined': toTrainee('text-quarantined', practicePaths.overview, 'request'),
  'text.redacted': toTrainee('text-redacted', practicePaths.overview, 'request'),
  'text.file_erased': toTrainee('file-erased', practicePaths.overview, 'request'),
  'text.released': {
    ...toTrainee('text-released', practicePaths.overview, 'news'),
    unless: (event) => event.after?.['hidden'] !== true,
  },
  'certificate.issued': {
    template: 'certificate-issued',
    topic: 'decision',
    to: (tx, event) => certificateHolder(tx, event.subjectId),
    path: () => '/certificate',
    secret: null,
  },
  // Who enters the last stage is told by the certificate itself.
  'stage.entered': {
    ...toTrainee('stage-entered', '/home', 'news'),
    unless: (event) => event.after?.['stage'] === 'certified',
  },
};

/** Whether letters of this template hold a one-time code: masked once they left, so that they cannot go out a second time. */
export const carriesCode = (template: string): boolean =>
  Object.values(letters).some((letter) => letter.template === template && letter.secret !== null);
