import { addDays } from '#platform/clock/clock';

/** How many works a week a marker takes who has not said anything. */
export const USUAL_WORKS_PER_WEEK = 20;
/** So far ahead a marker's week plan reaches. */
export const WEEKS_AHEAD = 12;
/** Works in hand are measured against what fits into so many working days: two weeks. */
const HORIZON = 10;
const WORKING_DAYS_OF_WEEK = 5;

export interface MarkerCalendar {
  readonly usual: number;
  /** Weeks that differ, by their Monday. */
  readonly weeks: Readonly<Record<string, number>>;
  readonly away: readonly { readonly from: string; readonly to: string }[];
}

/**
 * How many works a marker can have in hand on a day: what the calendar gives for the next ten working days, a fifth of its week's
 * number for each of them, and nothing for a day away. Rounded down; nobody who is away today gets anything new.
 */
export function capacityOn(calendar: MarkerCalendar, day: string): number {
  if (isAway(calendar, day)) return 0;
  const days = workingDaysFrom(day, HORIZON);
  const fifths = days.reduce((sum, one) => sum + (isAway(calendar, one) ? 0 : worksInWeekOf(calendar, one)), 0);
  return Math.floor(fifths / WORKING_DAYS_OF_WEEK);
}

export const worksInWeekOf = (calendar: MarkerCalendar, day: string): number =>
  calendar.weeks[mondayOf(day)] ?? calendar.usual;

export const isAway = (calendar: MarkerCalendar, day: string): boolean =>
  calendar.away.some(({ from, to }) => from <= day && day <= to);

/** The Monday of the week of a day. */
export const mondayOf = (day: string): string => addDays(day, -((weekday(day) + 6) % 7));

/** `count` working days, beginning with `day` itself where it is one. */
export function workingDaysFrom(day: string, count: number): string[] {
  const days: string[] = [];
  for (let one = day; days.length < count; one = addDays(one, 1)) if (weekday(one) % 6 !== 0) days.push(one);
  return days;
}

/** 0 is Sunday. */
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
