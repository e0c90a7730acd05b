import { dayInJapan } from '#platform/clock/clock';

const DAY = 86_400_000;
const SOON = 7;

export interface Remaining {
  /** Whole calendar days in Japan; 0 is today, below 0 is over. */
  readonly days: number;
  readonly key: 'over' | 'today' | 'days';
  readonly tone: 'error' | 'warning' | 'neutral';
}

/** What remains until `due`, counted in days as people count them. */
export function remaining(due: Date, now: Date): Remaining {
  const days = Math.round((Date.parse(dayInJapan(due)) - Date.parse(dayInJapan(now))) / DAY);
  if (due < now) return { days, key: 'over', tone: 'error' };
  return { days, key: days === 0 ? 'today' : 'days', tone: days <= SOON ? 'warning' : 'neutral' };
}
