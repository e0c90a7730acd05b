import { instantInJapan } from '#platform/clock/clock';
import type { FieldError } from '#platform/forms/read-form';
import { Day, OneOf, WholeNumber } from '#platform/forms/rules';
import { type CohortAction, cohortLife } from './cohort-status.js';
import type { NewCohort } from './open-cohort.js';

export class CohortForm {
  @WholeNumber(2024, 2100) fiscalYear: number;
  @WholeNumber(1, 9) ordinal: number;
  @WholeNumber(1, 500) seats: number;
  @Day() recruitmentOpensOn: string;
  @Day() applicationDeadlineOn: string;
  @OneOf(['12:00', '17:00', '23:59']) deadlineTime = '17:00';
  @Day() learningStartsOn: string;
  @Day() learningEndsOn: string;
  @Day() practiceEndsOn: string;
  @Day() endsOn: string;
}

export class CohortMoveForm {
  @OneOf(Object.keys(cohortLife)) action: CohortAction;
}

export const cohortFields = [
  'fiscalYear',
  'ordinal',
  'seats',
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
export function cohortDates(form: CohortForm): { ok: true; values: NewCohort } | { ok: false; errors: FieldError[] } {
  const wrong = ORDER.find(
    (name, index) => index > 0 && form[name] <= form[ORDER[index - 1] as (typeof ORDER)[number]],
  );
  if (wrong) return { ok: false, errors: [{ field: wrong, code: 'before_start' }] };
  const { fiscalYear, ordinal, seats } = form;
  return {
    ok: true,
    values: {
      fiscalYear,
      ordinal,
      seats,
      recruitmentOpensAt: instantInJapan(form.recruitmentOpensOn),
      applicationDeadline: instantInJapan(form.applicationDeadlineOn, form.deadlineTime),
      learningStartsAt: instantInJapan(form.learningStartsOn),
      learningEndsAt: instantInJapan(form.learningEndsOn, '23:59'),
      practiceEndsAt: instantInJapan(form.practiceEndsOn, '23:59'),
      endsAt: instantInJapan(form.endsOn, '23:59'),
      settings: {},
    },
  };
}
