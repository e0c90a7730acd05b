import type { FieldError } from '#platform/forms/read-form';
import { OneOf, WholeNumber } from '#platform/forms/rules';
import { CohortDatesForm, cohortDateFields, datesOf } from './cohort-dates.form.js';
import { type CohortAction, cohortLife } from './cohort-status.js';
import type { NewCohort } from './open-cohort.js';

export class CohortForm extends CohortDatesForm {
  @WholeNumber(2024, 2100) fiscalYear: number;
  @WholeNumber(1, 9) ordinal: number;
  @WholeNumber(1, 500) seats: number;
}

export class CohortMoveForm {
  @OneOf(Object.keys(cohortLife)) action: CohortAction;
}

export const cohortFields = ['fiscalYear', 'ordinal', 'seats', ...cohortDateFields] as const;

/** A new cohort with its dates, or the first date that lies before the one above it. */
export function newCohortOf(form: CohortForm): { ok: true; values: NewCohort } | { ok: false; errors: FieldError[] } {
  const dates = datesOf(form);
  if (!dates.ok) return dates;
  const { fiscalYear, ordinal, seats } = form;
  return { ok: true, values: { fiscalYear, ordinal, seats, ...dates.values, settings: {} } };
}
