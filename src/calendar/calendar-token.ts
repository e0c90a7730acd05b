import { createHash } from 'node:crypto';

/** Names what the token of a calendar's address is derived for. */
export const CALENDAR = 'calendar-feed';

/** Only this is stored of an address: a copy of the database opens no calendar. */
export const calendarHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The token in a file's name, or null. */
export const tokenIn = (file: string): string | null => /^([\w-]{43})\.ics$/.exec(file)?.[1] ?? null;
