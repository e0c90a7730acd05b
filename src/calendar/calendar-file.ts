import { addDays, dayInJapan } from '#platform/clock/clock';
import type { EntryKind, Published } from './calendar-memory.js';

/** What stands in the calendar in words, in the language of its owner. */
export interface CalendarWords {
  readonly name: string;
  title(kind: EntryKind, count: number): string;
  readonly description: string;
  readonly homeUrl: string;
}

/** Japan has had no summer time since 1951, so its zone is one line. */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Tokyo',
  'BEGIN:STANDARD',
  'DTSTART:19510909T010000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
];
/** How often calendars may ask: a date that moves is also told by mail. */
const REFRESH = 'PT6H';

/** An iCalendar file (RFC 5545, RFC 7986): deadlines at their minute in Japanese time, days as days. */
export function calendarFile(entries: readonly Published[], words: CalendarWords): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kakehashi//Calendar//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(words.name)}`,
    `X-WR-CALNAME:${escaped(words.name)}`,
    'X-WR-TIMEZONE:Asia/Tokyo',
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...ZONE,
    ...entries.flatMap((entry) => event(entry, words)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event(entry: Published, words: CalendarWords): string[] {
  const changed = utc(entry.changedAt);
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    ...times(entry),
    `SUMMARY:${escaped(words.title(entry.kind, entry.count))}`,
    ...(entry.place ? [`LOCATION:${escaped(entry.place)}`] : []),
    `DESCRIPTION:${escaped(words.description)}`,
    `URL:${words.homeUrl}`,
    `STATUS:${entry.cancelledAt ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A day is a DATE, so that no zone can shift it; a deadline is a moment without length. */
function times({ at, allDay }: Published): string[] {
  const day = dayInJapan(at);
  if (allDay) return [`DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`];
  const time = utc(new Date(at.getTime() + 9 * 3_600_000)).slice(9, 15);
  return [`DTSTART;TZID=Asia/Tokyo:${plain(day)}T${time}`];
}

const plain = (day: string): string => day.replaceAll('-', '');
const utc = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d+/g, '');
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** No line is longer than 75 octets, and no letter is cut in two (RFC 5545, 3.1). */
function folded(line: string): string {
  let width = 0;
  let text = '';
  for (const letter of line) {
    const octets = Buffer.byteLength(letter);
    if (width + octets > 75) {
      text += '\r\n ';
      width = 1;
    }
    text += letter;
    width += octets;
  }
  return text;
}
