import type { Rows } from '#platform/database/reader';
import { PERSON, type Recipient } from './recipient.js';

/** The people who speak today for the organisation named in the application. */
export function organisationContacts(rows: Rows, applicationId: number, today: string): Promise<Recipient[]> {
  return rows.rows(
    `SELECT DISTINCT ${PERSON}, a.id::text AS "caseNumber", x.legal_name AS about, NULL AS salt, NULL::timestamptz AS until
     FROM applications a JOIN persons x ON x.id = a.person_id
     JOIN appointments t ON t.role = 'organisation_contact' AND t.organisation_id = a.organisation_id AND t.period @> $2::date
     JOIN persons p ON p.id = t.person_id AND p.id <> a.person_id WHERE a.id = $1`,
    [applicationId, today],
  );
}

/** The people who speak today for the organisation of a trainee, and the end of the trainee's stage. */
export function organisationOf(rows: Rows, enrolmentId: number, today: string): Promise<Recipient[]> {
  return rows.rows(
    `SELECT DISTINCT ${PERSON}, lpad(e.id::text, 4, '0') AS "caseNumber", x.print_name AS about, NULL AS salt, COALESCE(w.due_at, e.learning_due_at) AS until,
       jsonb_build_object('about', CASE e.stage WHEN 'practice' THEN 'practice' ELSE 'learning' END) AS details
     FROM enrolments e LEFT JOIN stage_windows w ON w.enrolment_id = e.id JOIN persons x ON x.id = e.person_id
     JOIN appointments t ON t.role = 'organisation_contact' AND t.organisation_id = e.organisation_id AND t.period @> $2::date
     JOIN persons p ON p.id = t.person_id AND p.id <> e.person_id WHERE e.id = $1`,
    [enrolmentId, today],
  );
}

/** The supervisor at the workplace: no account, so an address and a name only. */
export function supervisor(rows: Rows, requestId: number): Promise<Recipient[]> {
  return rows.rows(
    `SELECT NULL::int AS "personId", r.supervisor_name AS name, r.supervisor_email AS address, 'ja' AS language,
       lpad(e.id::text, 4, '0') AS "caseNumber", p.print_name AS about, r.salt, r.expires_at AS until,
       json_build_object('items', (SELECT count(*)::int FROM confirmations f WHERE f.request_id = r.id AND f.status = 'sent')) AS details
     FROM confirmation_requests r JOIN enrolments e ON e.id = r.enrolment_id JOIN persons p ON p.id = e.person_id WHERE r.id = $1 AND r.status = 'open'`,
    [requestId],
  );
}
