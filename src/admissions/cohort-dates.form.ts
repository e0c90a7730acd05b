import { instantInJapan } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { Day, OneOf, RequiredText } from '#platform/forms/rules';
import type { CohortDates } from './cohort-dates.js';

export const deadlineTimes = ['12:00', '17:00', '23:59'] as const;

/** The days of a cohort, each after the one above it. */
export class CohortDatesForm {
  @Day() recruitmentOpensOn: string;
  @Day() applicationDeadlineOn: string;
  @OneOf(deadlineTimes) deadlineTime = '17:00';
  @Day() learningStartsOn: string;
  @Day() learningEndsOn: string;
  @Day() practiceEndsOn: string;
  @Day() endsOn: string;
}

/** Confirms a preview: the same days, and the dates as they stood when it was made. */
export class CohortDatesConfirmation extends CohortDatesForm {
  @RequiredText(400) seen: string;
}

export const cohortDateFields = [
  'recruitmentOpensOn',
  'applicationDeadlineOn',
  'deadlineTime',
  'learningStartsOn',
  'learningEndsOn',
  'practiceEndsOn',
  'endsOn',
] as const;
const ORDER = [
  'recruitmentOpensOn',
  'applicationDeadlineOn',
  'learningStartsOn',
  'learningEndsOn',
  'practiceEndsOn',
  'endsOn',
] as const;

/** The dates as exact instants in Japan (days end at 23:59), or the first date that lies before the one above it. */
export function datesOf(
  form: CohortDatesForm,
): { ok: true; values: CohortDates } | { ok: false; errors: FieldError[] } {
  const wrong = ORDER.find(
    (name, index) => index > 0 && form[name] <= form[ORDER[index - 1] as (typeof ORDER)[number]],
  );
  if (wrong) return { ok: false, errors: [{ field: wrong, code: 'before_start' }] };
  return {
    ok: true,
    values: {
      recruitmentOpensAt: instantInJapan(form.recruitmentOpensOn),
      applicationDeadline: instantInJapan(form.applicationDeadlineOn, form.deadlineTime),
      learningStartsAt: instantInJapan(form.learningStartsOn),
      learningEndsAt: instantInJapan(form.learningEndsOn, '23:59'),
      practiceEndsAt: instantInJapan(form.practiceEndsOn, '23:59'),
      endsAt: instantInJapan(form.endsOn, '23:59'),
    },
  };
}

/** Days as they were sent, read and turned into instants in one go. */
export function readDates<F extends CohortDatesForm>(form: new () => F, source: unknown) {
  const read = readForm(form, source);
  if (!read.ok) return read;
  const dates = datesOf(read.values);
  return dates.ok
    ? { ok: true as const, form: read.values, dates: dates.values }
    : { ok: false as const, typed: read.typed, errors: dates.errors };
}
