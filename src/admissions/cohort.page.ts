import { type Actor, hasRoleFor } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allowed } from '#platform/transitions';
import { admissionsPaths } from './admissions.paths.js';
import { cohortFields } from './cohort.form.js';
import { cohortLife } from './cohort-status.js';
import type { CohortRow } from './cohorts.queries.js';
import { enrolmentStatuses, stages } from './enrolment-status.js';
import { PAGE, type TraineeRow } from './enrolments.queries.js';

/** A cohort in figures and dates; the agency moves it on from here. */
export const cohortPage = (actor: Actor, cohort: CohortRow): object => ({
  ...cohort,
  moves: hasRoleFor(actor, cohort.id, 'agency') ? allowed(cohortLife, cohort.status) : [],
  movesAction: admissionsPaths.cohortMoves(cohort.id),
  datesHref:
    cohort.status !== 'closed' && hasRoleFor(actor, cohort.id, 'agency')
      ? admissionsPaths.editCohortDates(cohort.id)
      : null,
  titleValues: { code: cohort.code },
  applicationsHref: admissionsPaths.cohortApplications(cohort.id),
  traineesHref: admissionsPaths.cohortTrainees(cohort.id),
  listHref: admissionsPaths.cohorts,
});

export function cohortFormPage(typed: Record<string, unknown>, errors: FieldError[] = []): object {
  const values = Object.fromEntries(cohortFields.map((name) => [name, String(typed[name] ?? defaults[name] ?? '')]));
  return {
    values,
    action: admissionsPaths.cohorts,
    times: ['12:00', '17:00', '23:59'].map((value) => ({ value, label: value })),
    errors: formErrors(cohortFields, 'admissions.fields', errors),
  };
}

const defaults: Record<string, string> = { seats: '60', deadlineTime: '17:00' };

interface Filter {
  stage: string | null;
  status: string | null;
  afterId: number;
}

export function traineesPage(cohort: CohortRow, rows: TraineeRow[], filter: Filter): object {
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const path = admissionsPaths.cohortTrainees(cohort.id);
  const query = `stage=${filter.stage ?? ''}&status=${filter.status ?? ''}`;
  return {
    cohortCode: cohort.code,
    titleValues: { code: cohort.code },
    cohortHref: admissionsPaths.cohort(cohort.id),
    action: path,
    stage: filter.stage ?? '',
    status: filter.status ?? '',
    stageOptions: stages.map((value) => ({ value, label: null })),
    statusOptions: enrolmentStatuses.map((value) => ({ value, label: null })),
    trainees: shown.map((row) => ({ ...row, href: admissionsPaths.enrolment(row.id) })),
    nextHref: rows.length > shown.length && last ? `${path}?${query}&after=${last.id}` : null,
    firstHref: filter.afterId > 0 ? `${path}?${query}` : null,
  };
}
