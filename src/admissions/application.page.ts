import type { Person } from '#platform/actor/actor';
import { type FormErrors, formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allowed } from '#platform/transitions';
import { admissionsPaths } from './admissions.paths.js';
import { applicationPolicy } from './application.policy.js';
import { applicationLife } from './application-status.js';
import type { ApplicationDetail } from './applications.queries.js';
import { rejectionReasons } from './reject-application.js';
import { returnReasons } from './return-application.js';
import { ineligibilityReasons } from './screen-application.js';

const options = (values: readonly string[]) => values.map((value) => ({ value, label: null }));

/** What the reader of one application sees, and which acts are possible for this reader now. */
export function applicationPage(
  actor: Person,
  application: ApplicationDetail,
  experienceNeeded: number,
  errors: FieldError[] = [],
): object {
  const can = allowed(applicationLife, application.status);
  const may = {
    edit: applicationPolicy.edit(actor, application) && can.includes('submit'),
    endorse: applicationPolicy.endorse(actor, application) && can.includes('endorse'),
    return:
      (applicationPolicy.endorse(actor, application) || applicationPolicy.screen(actor, application)) &&
      can.includes('return'),
    screen: applicationPolicy.screen(actor, application) && can.includes('find_eligible'),
    decide: applicationPolicy.decide(actor, application) && can.includes('accept'),
  };
  const own = application.personId === actor.id;
  return {
    ...application,
    own,
    may,
    nobodyActs: !Object.values(may).some(Boolean),
    audience: own ? 'applicant' : 'staff',
    experienceNeeded,
    experienceEnough: (application.experienceMonths ?? 0) >= experienceNeeded,
    reasonKey: application.reasonCode && `admissions.reasons.${application.reasonCode}`,
    returnOptions: options(returnReasons),
    ineligibleOptions: options(ineligibilityReasons),
    rejectionOptions: options(rejectionReasons),
    errors: reasonErrors(errors),
    paths: {
      edit: admissionsPaths.edit(application.id),
      submission: admissionsPaths.submission(application.id),
      endorsement: admissionsPaths.endorsement(application.id),
      return: admissionsPaths.return(application.id),
      eligibility: admissionsPaths.eligibility(application.id),
      ineligibility: admissionsPaths.ineligibility(application.id),
      acceptance: admissionsPaths.acceptance(application.id),
      rejection: admissionsPaths.rejection(application.id),
      list: admissionsPaths.applications,
    },
  };
}

const reasonErrors = (errors: FieldError[]): FormErrors => formErrors(['reason'], 'admissions.fields', errors);
