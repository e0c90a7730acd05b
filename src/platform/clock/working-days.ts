import { addDays, dayInJapan } from './clock.js';

/** The calendar day that lies `days` working days (Monday to Friday) after an instant. Public holidays are not known here. */
export function workingDaysAfter(instant: Date, days: number): string {
  let day = dayInJapan(instant);
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** How many working days began after `since` until `now`: the same day counts none. */
export function workingDaysBetween(since: Date, now: Date): number {
  let used = 0;
  const last = dayInJapan(now);
  for (let day = addDays(dayInJapan(since), 1); day <= last; day = addDays(day, 1)) if (!isWeekend(day)) used += 1;
  return used;
}
