import { type HardPlace, placesOf } from './hard-place.js';

/** The year before the first of each era. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
const NOON = 12;
/** A half, a third, a quarter of something (家賃の1/2) or about (約1/3), where no weekday says that it is a day. */
const FRACTION = '(?<=[の約])(?:1[/／][234]|2[/／]3|3[/／]4)(?![0-9０-９]|\\s?[（(][月火水木金土日])';
const SLASH = new RegExp(
  `(?<![0-9０-９/／])(?!${FRACTION})([1-9]|1[0-2])[/／]([12][0-9]|3[01]|[1-9])(?![0-9０-９/／])`,
  'gu',
);

const number = (digits: string): number => Number(digits.normalize('NFKC'));
const yearOf = (era: string, year: string): string => `${(ERAS[era] ?? 0) + (year === '元' ? 1 : number(year))}年`;

/** Years of an era, hours after noon on the 24-hour clock, 8/15 and 9:00〜17:00: what they are elsewhere in the world. */
export const findHardDates = (text: string): HardPlace[] => [
  ...placesOf('era', /(令和|平成|昭和)\s?(元|[0-9０-９]{1,2})\s?年/gu, text, ([, era = '', year = '']) =>
    yearOf(era, year),
  ),
  ...placesOf(
    'clock',
    /(?<![0-9０-９午前後:：/／])(1[3-9]|2[0-3]|１[３-９]|２[０-３])(?:時(?!間)|[:：](?!00)([0-5０-５][0-9０-９])|[:：]00)/gu,
    text,
    ([, hour = '', minute]) => `午後${number(hour) - NOON}時${minute ? `${number(minute)}分` : ''}`,
  ),
  ...placesOf('slash', SLASH, text, ([, month, day]) => `${month}月${day}日`),
  ...placesOf('range', /(?<=[0-9０-９時分日月円歳])\s?[〜～~]\s?(?=[0-9０-９午])/gu, text, () => 'から'),
];
