import { dayInJapan } from '#platform/clock/clock';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { machineTime } from '#platform/locale/dates';
import { admissionsPaths } from './admissions.paths.js';
import { type CohortDatesForm, cohortDateFields, deadlineTimes } from './cohort-dates.form.js';
import { type CohortDates, dateNames, stampOf } from './cohort-dates.js';
import { type DatesReach, PAGE_OF_TOUCHED, type TouchedRow } from './cohort-dates.queries.js';
import type { CohortRow } from './cohorts.queries.js';

/** The dates of a cohort as its form shows them. */
const typedOf = (cohort: CohortDates): Record<(typeof cohortDateFields)[number], string> => ({
  recruitmentOpensOn: dayInJapan(cohort.recruitmentOpensAt),
  applicationDeadlineOn: dayInJapan(cohort.applicationDeadline),
  deadlineTime: machineTime(cohort.applicationDeadline).slice(11),
  learningStartsOn: dayInJapan(cohort.learningStartsAt),
  learningEndsOn: dayInJapan(cohort.learningEndsAt),
  practiceEndsOn: dayInJapan(cohort.practiceEndsAt),
  endsOn: dayInJapan(cohort.endsAt),
});

/** The form for other dates; it leads to a preview, nothing is changed by it. */
export function cohortDatesPage(
  cohort: CohortRow,
  typed: Readonly<Record<string, unknown>>,
  errors: readonly FieldError[] = [],
): object {
  const present = typedOf(cohort);
  return {
    titleValues: { code: cohort.code },
    cohortCode: cohort.code,
    cohortHref: admissionsPaths.cohort(cohort.id),
    action: admissionsPaths.cohortDatesPreview(cohort.id),
    values: Object.fromEntries(cohortDateFields.map((name) => [name, String(typed[name] ?? present[name])])),
    times: deadlineTimes.map((value) => ({ value, label: value })),
    errors: formErrors(cohortDateFields, 'admissions.fields', errors),
  };
}

interface Preview {
  readonly cohort: CohortRow;
  readonly form: CohortDatesForm;
  readonly dates: CohortDates;
  readonly reach: DatesReach;
  readonly rows: readonly TouchedRow[];
  readonly afterId: number;
  readonly reviewDays: readonly string[];
}

/** What new dates change and for whom, before anybody confirms them. */
export function cohortDatesPreview({ cohort, form, dates, reach, rows, afterId, reviewDays }: Preview): object {
  const shown = rows.slice(0, PAGE_OF_TOUCHED);
  const last = shown.at(-1);
  const fields = cohortDateFields.map((name) => ({ name, value: String(form[name]) }));
  const query = fields.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('&');
  const here = `${admissionsPaths.cohortDatesPreview(cohort.id)}?${query}`;
  const shift = dates.learningEndsAt.getTime() - cohort.learningEndsAt.getTime();
  const changes = dateNames.filter((name) => dates[name].getTime() !== cohort[name].getTime());
  const touched = touchedBy(changes);
  return {
    titleValues: { code: cohort.code },
    cohortCode: cohort.code,
    cohortHref: admissionsPaths.cohort(cohort.id),
    editHref: `${admissionsPaths.editCohortDates(cohort.id)}?${query}`,
    changes: changes.map((name) => ({ name, before: cohort[name], after: dates[name] })),
    reach,
    touched,
    reviewDaysOutside: reviewDays.filter((day) => day <= form.learningEndsOn || day > form.endsOn),
    trainees: (touched.learning ? shown : []).map((row) => {
      const newDueAt = row.stays ? row.dueAt : new Date(row.dueAt.getTime() + shift);
      return {
        ...row,
        newDueAt,
        href: admissionsPaths.enrolment(row.id),
        isEarlier: row.stays && newDueAt < dates.learningEndsAt,
      };
    }),
    nextHref: rows.length > shown.length && last ? `${here}&after=${last.id}` : null,
    firstHref: afterId > 0 ? here : null,
    hasPages: rows.length > shown.length || afterId > 0,
    action: admissionsPaths.cohortDates(cohort.id),
    fields,
    seen: stampOf(cohort),
  };
}

/** Whose plans depend on the dates that change. */
function touchedBy(changes: readonly (keyof CohortDates)[]) {
  const learning = changes.includes('learningEndsAt');
  const practice = changes.includes('practiceEndsAt');
  const end = changes.includes('endsAt');
  return { learning, practice, end, anybody: learning || practice || end };
}
