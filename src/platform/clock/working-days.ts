import { dayInJapan } from './clock.js';

const A_DAY = 86_400_000;
/** The first Monday that computers count from is day 4: 5 January 1970. */
const A_MONDAY = 4;

/** The calendar day that lies `days` working days (Monday to Friday) after an instant. Public holidays are not known here. */
export function workingDaysAfter(instant: Date, days: number): string {
  const day = dayInJapan(instant);
  if (!(days > 0)) return day;
  const last = begunUntil(day) + Math.ceil(days) - 1;
  return new Date((Math.floor(last / 5) * 7 + (last % 5) + A_MONDAY) * A_DAY).toISOString().slice(0, 10);
}

/** How many working days began after `since` until `now`: the same day counts none. */
export const workingDaysBetween = (since: Date, now: Date): number =>
  Math.max(0, begunUntil(dayInJapan(now)) - begunUntil(dayInJapan(since)));

/** How many working days had begun at the end of a day, since that Monday. A list of works asks this for each: so it is counted, not walked. */
function begunUntil(day: string): number {
  const passed = Date.parse(day) / A_DAY - A_MONDAY;
  const weeks = Math.floor(passed / 7);
  return weeks * 5 + Math.min(5, passed - weeks * 7 + 1);
}
