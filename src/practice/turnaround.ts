import { settingOf } from '#admissions/setting-of';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { dayInJapan } from '#platform/clock/clock';
import { workingDaysAfter, workingDaysBetween } from '#platform/clock/working-days';

/** How long a task sheet waits: both sides are shown the same. */
export interface Turnaround {
  readonly since: Date;
  readonly dueOn: string;
  readonly used: number;
  readonly promised: number;
  readonly late: boolean;
}

export function turnaroundOf(
  of: { readonly settings: Readonly<Record<string, number>> },
  curriculum: PublishedCurriculum,
  since: Date,
  until: Date,
): Turnaround {
  const promised = settingOf(of, curriculum, 'review_working_days');
  const dueOn = workingDaysAfter(since, promised);
  return { since, dueOn, used: workingDaysBetween(since, until), promised, late: dayInJapan(until) > dueOn };
}
