import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

/**
 * The only source of the present. In demonstration it can be moved (time travel), and a piece of work can be run
 * as if at another instant (`at`), which is how believable history is written.
 */
@Injectable()
export class Clock {
  private readonly pinned = new AsyncLocalStorage<Date>();
  private offsetMilliseconds = 0;

  now(): Date {
    return this.pinned.getStore() ?? new Date(Date.now() + this.offsetMilliseconds);
  }

  /** The real time in milliseconds, which nobody moves: sessions live and are locked by it. */
  real(): number {
    return Date.now();
  }

  /** The calendar day in Japan, as `YYYY-MM-DD`. */
  today(): string {
    return dayInJapan(this.now());
  }

  /** Runs `work` with the clock standing at `instant`. */
  at<T>(instant: Date, work: () => Promise<T>): Promise<T> {
    return this.pinned.run(instant, work);
  }

  /** Moves the present by `milliseconds` from the real one (0 returns to it). */
  shiftBy(milliseconds: number): void {
    this.offsetMilliseconds = milliseconds;
  }

  get shift(): number {
    return this.offsetMilliseconds;
  }
}

const JAPAN_OFFSET = 9 * 3_600_000;
const A_DAY = 86_400_000;

/** The calendar day in Japan at `instant`, as `YYYY-MM-DD`. Japan has had no summer time since 1951. */
export function dayInJapan(instant: Date): string {
  return new Date(instant.getTime() + JAPAN_OFFSET).toISOString().slice(0, 10);
}

/** How many calendar days in Japan lie between two instants; below nought where `to` is the earlier one. */
export const daysBetween = (from: Date, to: Date): number => japaneseDay(to) - japaneseDay(from);

const japaneseDay = (instant: Date): number => Math.floor((instant.getTime() + JAPAN_OFFSET) / A_DAY);

/** The instant of `HH:MM` Japanese time on `day` (`YYYY-MM-DD`). */
export function instantInJapan(day: string, time = '00:00'): Date {
  return new Date(`${day}T${time}:00+09:00`);
}

/** `day` moved by a number of days, as `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** `day` moved by whole months; the last day of the month where the day does not exist there. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfTarget = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfTarget))).toISOString().slice(0, 10);
}
