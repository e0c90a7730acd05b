import type { Person } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allowed } from '#platform/transitions';
import { accommodationFields } from './accommodation.form.js';
import { accommodationsPart } from './accommodations.page.js';
import { admissionsPaths } from './admissions.paths.js';
import { enrolmentPolicy } from './enrolment.policy.js';
import { enrolmentLife } from './enrolment-status.js';
import { enrolmentWindow } from './enrolment-window.page.js';
import type { EnrolmentDetail } from './enrolments.queries.js';
import { extensionFields } from './extension.form.js';
import { reasonsOfDeferral, reasonsOfFailure, reasonsOfTrainee, reasonsOfWithdrawal } from './leave-course.js';
import type { Arrangements } from './windows.queries.js';

const options = (values: readonly string[]) => values.map((value) => ({ value, label: null }));

/** What was sent with a form of the page, to be shown again with what to mend. */
export interface Sent {
  readonly typed: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
}

const FIELDS = [
  'withdrawalReason',
  'deferralReason',
  'failureReason',
  'suspensionReason',
  ...extensionFields,
  ...accommodationFields,
];

interface Reading {
  readonly actor: Person;
  readonly enrolment: EnrolmentDetail;
  readonly arrangements: Arrangements;
  readonly sent: Sent;
  readonly now: Date;
}

/** One trainee's way through the course, what was arranged for them, and for who may the forms that change it. */
export function enrolmentPage({ actor, enrolment, arrangements, sent, now }: Reading): object {
  const possible = allowed(enrolmentLife, enrolment.status);
  return {
    ...enrolment,
    titleValues: { name: enrolment.name },
    listHref: admissionsPaths.cohortTrainees(enrolment.cohortId),
    applicationHref: admissionsPaths.application(enrolment.applicationId),
    competenciesHref: admissionsPaths.enrolmentCompetencies(enrolment.id),
    learningHref: admissionsPaths.enrolmentLearning(enrolment.id),
    mailsHref: admissionsPaths.enrolmentMails(enrolment.id),
    appealTimeHref: admissionsPaths.appealTime(enrolment.id),
    window: enrolmentWindow(actor, enrolment, arrangements, sent.typed, now),
    accommodations: accommodationsPart(actor, enrolment, arrangements.accommodations, sent.typed, dayInJapan(now)),
    may: {
      withdraw: possible.includes('withdraw') && enrolmentPolicy.withdraw(actor, enrolment),
      fail: possible.includes('fail') && enrolmentPolicy.fail(actor, enrolment),
      defer: possible.includes('defer') && enrolmentPolicy.defer(actor, enrolment),
    },
    withdrawalAction: admissionsPaths.enrolmentWithdrawal(enrolment.id),
    deferralAction: admissionsPaths.enrolmentDeferral(enrolment.id),
    failureAction: admissionsPaths.enrolmentFailure(enrolment.id),
    withdrawalOptions: options(reasonsOfWithdrawal),
    deferralOptions: options(reasonsOfDeferral),
    failureOptions: options(reasonsOfFailure),
    errors: formErrors(FIELDS, 'admissions.fields', sent.errors),
  };
}

/** The trainee's own question: really? */
export const withdrawalPage = (
  cohortCode: string,
  typed: Readonly<Record<string, unknown>> = {},
  errors: readonly FieldError[] = [],
): object => ({
  cohortCode,
  action: admissionsPaths.withdrawal,
  backHref: '/home',
  reason: String(typed['reason'] ?? ''),
  sure: typed['sure'] === '1',
  reasonOptions: options(reasonsOfTrainee),
  errors: formErrors(['reason', 'sure'], 'admissions.fields', errors),
});
