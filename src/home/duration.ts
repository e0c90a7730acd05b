import type { Saying } from './saying.js';

const HOUR = 60;
/** From here on hours say more than minutes. */
const LONG = 90;

/** Minutes as people say them, to stand inside other words: to five minutes, or to half an hour where it is long. */
export function duration(minutes: number, { inner }: Pick<Saying, 'inner'>): string {
  return minutes < LONG
    ? inner('home.duration.minutes', { minutes: Math.ceil(minutes / 5) * 5 })
    : inner('home.duration.hours', { hours: Math.round((minutes / HOUR) * 2) / 2 });
}
