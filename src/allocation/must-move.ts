import { addDays } from '#platform/clock/clock';
import { workingDaysFrom } from './capacity.js';

/** Fewer working days than this are not enough to mark a work. */
const ENOUGH_DAYS = 2;

/** Whether a work has to go to somebody else: too few working days are left to its marker between now and its due day, without those away. */
export function mustMove(dueOn: string, today: string, away: { readonly from: string; readonly to: string }): boolean {
  const days = dueOn < today ? [] : workingDaysUntil(today, dueOn);
  return days.filter((day) => day < away.from || day > away.to).length < ENOUGH_DAYS;
}

function workingDaysUntil(from: string, to: string): string[] {
  const most = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return workingDaysFrom(from, Math.ceil(most)).filter((day) => day < addDays(to, 1));
}
