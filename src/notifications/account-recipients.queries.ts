import type { Rows } from '#platform/database/reader';
import { PERSON, type Recipient } from './recipient.js';

export function resetCodeOwner(rows: Rows, codeId: number): Promise<Recipient[]> {
  return rows.rows(
    `SELECT ${PERSON}, p.login_id AS "caseNumber", NULL AS about, c.salt, c.expires_at AS until FROM password_reset_codes c JOIN persons p ON p.id = c.person_id WHERE c.id = $1`,
    [codeId],
  );
}

/** Where somebody wants their mail: nobody has shown yet that it arrives there. */
export function newAddress(rows: Rows, changeId: number): Promise<Recipient[]> {
  return rows.rows(
    `SELECT p.id AS "personId", COALESCE(p.call_name, p.print_name) AS name, c.address, p.language, p.login_id AS "caseNumber", NULL AS about, c.salt, c.expires_at AS until
     FROM address_changes c JOIN persons p ON p.id = c.person_id WHERE c.id = $1 AND c.used_at IS NULL`,
    [changeId],
  );
}

/** Where the mail of somebody went before, so that a change by a stranger is noticed. */
export function previousAddress(rows: Rows, changeId: number): Promise<Recipient[]> {
  return rows.rows(
    `SELECT p.id AS "personId", COALESCE(p.call_name, p.print_name) AS name, c.previous AS address, p.language, p.login_id AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until
     FROM address_changes c JOIN persons p ON p.id = c.person_id WHERE c.id = $1`,
    [changeId],
  );
}

/** One person of ours, under the own login. */
export function person(rows: Rows, personId: number, details: object = {}): Promise<Recipient[]> {
  return rows.rows(
    `SELECT ${PERSON}, p.login_id AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until, $2::jsonb AS details FROM persons p WHERE p.id = $1`,
    [personId, JSON.stringify(details)],
  );
}
