import type { Language } from './languages.js';

const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'];
const READINGS = ['にち', 'げつ', 'か', 'すい', 'もく', 'きん', 'ど'];
const english = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const JAPAN = 9 * 3_600_000;

type Moment = Date | string;

/** A calendar day (`YYYY-MM-DD`) or the Japanese day of an instant, in words with its weekday. May hold ruby marks in the easy language. */
export function dateText(language: Language, moment: Moment): string {
  const day = inJapan(moment);
  if (language === 'en') return english.format(day);
  const [year, month, date, weekday] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate(), day.getUTCDay()];
  if (language === 'ja') return `${year}年${month}月${date}日（${WEEKDAYS[weekday]}）`;
  return `${year}{年|ねん}${month}{月|がつ}${date}{日|にち}（{${WEEKDAYS[weekday]}|${READINGS[weekday]}}）`;
}

/** Day and time of an instant, Japanese time. */
export function dateTimeText(language: Language, instant: Moment): string {
  const time = inJapan(instant).toISOString().slice(11, 16);
  return `${dateText(language, instant)} ${time}`;
}

/** `YYYY-MM-DDTHH:MM` in Japanese time, as `<time datetime>` and forms want it. */
export const machineTime = (instant: Moment): string => `${inJapan(instant).toISOString().slice(0, 16)}`;

/** `HH:MM:SS` in Japanese time: when exactly something was saved. */
export const clockTime = (instant: Moment): string => inJapan(instant).toISOString().slice(11, 19);

function inJapan(moment: Moment): Date {
  if (typeof moment === 'string' && moment.length === 10) return new Date(`${moment}T00:00:00Z`);
  const instant = typeof moment === 'string' ? new Date(moment) : moment;
  return new Date(instant.getTime() + JAPAN);
}
