import { daysBetween } from '#platform/clock/clock';

const HOUR = 3_600_000;
const SOON = 7;

export interface Remaining {
  /** Whole calendar days in Japan; 0 is today, below 0 is over. */
  readonly days: number;
  /** Whole hours, for the last day. */
  readonly hours: number;
  readonly key: 'over' | 'soon' | 'today' | 'days';
  readonly tone: 'error' | 'warning' | 'neutral';
}

/** What remains until `due`, counted in days as people count them, and in hours on the last one. */
export function remaining(due: Date, now: Date): Remaining {
  const days = daysBetween(now, due);
  const hours = Math.max(0, Math.floor((due.getTime() - now.getTime()) / HOUR));
  if (due < now) return { days, hours, key: 'over', tone: 'error' };
  const key = days > 0 ? 'days' : hours > 0 ? 'today' : 'soon';
  return { days, hours, key, tone: days <= SOON ? 'warning' : 'neutral' };
}
