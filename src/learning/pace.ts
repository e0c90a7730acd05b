import { type StudiedMinutes, sum } from './study-load.js';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** The own pace is that of the last two weeks; before three days have passed nothing can be said. */
const RECENT = 14 * DAY;
const TOO_EARLY = 3 * DAY;
/** Farther ahead than this nothing is predicted. */
const HORIZON = 366 * DAY;

export interface PaceFacts {
  readonly now: Date;
  readonly startsAt: Date;
  readonly dueAt: Date;
  /** All of the stage, in minutes of study. */
  readonly total: number;
  readonly studied: readonly StudiedMinutes[];
}

/** How somebody gets on, against an even plan from the first day of the window to the last. */
export interface Pace {
  readonly total: number;
  readonly done: number;
  readonly left: number;
  /** Where the even plan is now; `behind` is below nought for who is ahead of it. */
  readonly planned: number;
  readonly behind: number;
  readonly neededPerWeek: number;
  readonly recentPerWeek: number;
  readonly averagePerWeek: number;
  /** Between the faster and the slower of both paces; `latest` is null where the slower one leads nowhere. */
  readonly forecast: { readonly earliest: Date; readonly latest: Date | null } | null;
  readonly outlook: 'done' | 'on_time' | 'close' | 'late' | 'unknown';
}

/** Pure: the same facts give the same answer. Never predicts a day before today, nor an earlier one for more work. */
export function paceOf(facts: PaceFacts): Pace {
  const { now, startsAt, dueAt, total, studied } = facts;
  const done = Math.min(total, sum(studied.map(({ minutes }) => minutes)));
  const left = total - done;
  const elapsed = Math.max(0, now.getTime() - startsAt.getTime());
  const planned = total * Math.min(1, elapsed / (dueAt.getTime() - startsAt.getTime()));
  const since = now.getTime() - RECENT;
  const recent = sum(studied.filter(({ at }) => at.getTime() > since).map(({ minutes }) => minutes));
  const recentPerWeek = perWeek(Math.min(recent, total), Math.min(elapsed, RECENT));
  const averagePerWeek = perWeek(done, elapsed);
  const forecast = elapsed < TOO_EARLY ? null : forecastOf(now, left, [recentPerWeek, averagePerWeek]);
  return {
    ...{ total, done, left, planned, behind: planned - done, recentPerWeek, averagePerWeek, forecast },
    neededPerWeek: Math.min(left, perWeek(left, Math.max(DAY, dueAt.getTime() - now.getTime()))),
    outlook: left === 0 ? 'done' : outlookOf(forecast, dueAt),
  };
}

const perWeek = (minutes: number, time: number): number => (minutes * WEEK) / Math.max(DAY, time);

function forecastOf(now: Date, left: number, paces: readonly number[]): Pace['forecast'] {
  const after = (pace: number): Date | null => {
    const time = left === 0 ? 0 : (left / pace) * WEEK;
    return time <= HORIZON ? new Date(now.getTime() + time) : null;
  };
  const earliest = after(Math.max(...paces));
  return earliest && { earliest, latest: after(Math.min(...paces)) };
}

function outlookOf(forecast: Pace['forecast'], dueAt: Date): Pace['outlook'] {
  if (!forecast) return 'unknown';
  if (forecast.earliest > dueAt) return 'late';
  return forecast.latest && forecast.latest <= dueAt ? 'on_time' : 'close';
}
