import { createHash } from 'node:crypto';

/** Names what the token and the code of a request are derived for. */
export const CONFIRMATION = 'practice-confirmation';
export const DAYS_VALID = 14;
export const CODE_TRIES = 5;
/** How many entries one mail can ask for: what a supervisor reads in a few minutes. */
export const MOST_ITEMS = 10;

/** Only this is stored of a link: a copy of the database opens nothing. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
