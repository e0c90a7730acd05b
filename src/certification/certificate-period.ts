import { addDays, addMonths } from '#platform/clock/clock';

/**
 * The last day of a certificate issued on `day` for whole years: the day before the same date, and where that date does not
 * exist (29 February) the last day of the month (Civil Code, article 143, paragraph 2).
 */
export function lastDay(day: string, years: number): string {
  const sameDate = addMonths(day, 12 * years);
  return sameDate.slice(8) === day.slice(8) ? addDays(sameDate, -1) : sameDate;
}
