import type { Person } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allowed } from '#platform/transitions';
import { admissionsPaths } from './admissions.paths.js';
import { enrolmentPolicy } from './enrolment.policy.js';
import { enrolmentLife } from './enrolment-status.js';
import type { EnrolmentDetail } from './enrolments.queries.js';
import { reasonsOfFailure, reasonsOfTrainee, reasonsOfWithdrawal } from './leave-course.js';

const options = (values: readonly string[]) => values.map((value) => ({ value, label: null }));

/** One trainee's way through the course, and for who may the forms that end it early. */
export function enrolmentPage(actor: Person, enrolment: EnrolmentDetail, errors: readonly FieldError[] = []): object {
  const possible = allowed(enrolmentLife, enrolment.status);
  return {
    ...enrolment,
    titleValues: { name: enrolment.name },
    listHref: admissionsPaths.cohortTrainees(enrolment.cohortId),
    applicationHref: admissionsPaths.application(enrolment.applicationId),
    may: {
      withdraw: possible.includes('withdraw') && enrolmentPolicy.withdraw(actor, enrolment),
      fail: possible.includes('fail') && enrolmentPolicy.fail(actor, enrolment),
    },
    withdrawalAction: admissionsPaths.enrolmentWithdrawal(enrolment.id),
    failureAction: admissionsPaths.enrolmentFailure(enrolment.id),
    withdrawalOptions: options(reasonsOfWithdrawal),
    failureOptions: options(reasonsOfFailure),
    errors: formErrors(['withdrawalReason', 'failureReason'], 'admissions.fields', errors),
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
