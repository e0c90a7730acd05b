import type { Language } from '#platform/locale/languages';
import type { Wishes } from './mail-topics.js';

/** Somebody a letter goes to, and what it has to say to this person. */
export interface Recipient {
  personId: number | null;
  name: string;
  address: string;
  language: Language;
  /** What the letter is about, as the reader may quote it: the number of the application or enrolment. */
  caseNumber: string;
  /** A second person named in the letter, such as the trainee in a letter to the supervisor. */
  about: string | null;
  /** The random part of a one-time code; null where the letter has none. */
  salt: string | null;
  /** How long that code is good for, or the deadline that the letter names. */
  until: Date | null;
  /** How the reader wants to get what does not hurry; nothing said where there is no account. */
  wishes?: Wishes | null;
  /** What only this kind of letter says. */
  details?: Readonly<Record<string, unknown>>;
}

/** What every letter needs of a person `p`. */
export const PERSON = `p.id AS "personId", COALESCE(p.call_name, p.print_name) AS name, p.email AS address, p.language,
  (SELECT jsonb_object_agg(w.topic, w.delivery) FROM mail_preferences w WHERE w.person_id = p.id) AS wishes`;
