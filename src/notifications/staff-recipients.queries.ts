import type { Rows } from '#platform/database/reader';
import type { RecordedEvent } from '#platform/database/transaction';
import { PERSON, type Recipient } from './recipient.js';

/** The two who marked a work first. */
export function markersOf(rows: Rows, workId: number, details: object = {}): Promise<Recipient[]> {
  return rows.rows(
    `SELECT ${PERSON}, w.blind_number AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until, $2::jsonb AS details
     FROM marker_assignments m JOIN works w ON w.id = m.work_id JOIN persons p ON p.id = m.marker_id
     WHERE m.work_id = $1 AND m.ordinal < 4 AND m.status = 'handed_in'`,
    [workId, JSON.stringify(details)],
  );
}

/** Who keeps the cohort of a work whose result will be late. */
export function keepersOfWork(rows: Rows, workId: number, today: string): Promise<Recipient[]> {
  return rows.rows(
    `SELECT DISTINCT ${PERSON}, lpad(e.id::text, 4, '0') AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until,
       jsonb_build_object('promised', l.promised_on, 'expected', l.expected_on) AS details
     FROM late_results l JOIN works w ON w.id = l.work_id JOIN enrolments e ON e.id = w.enrolment_id
     JOIN appointments t ON t.role = 'office' AND t.period @> $2::date AND (t.cohort_id IS NULL OR t.cohort_id = e.cohort_id)
     JOIN persons p ON p.id = t.person_id AND p.id <> e.person_id WHERE l.work_id = $1`,
    [workId, today],
  );
}

/** Everybody of the office today but whoever did it. */
export function office(
  rows: Rows,
  event: Pick<RecordedEvent, 'actorId' | 'after'>,
  today: string,
): Promise<Recipient[]> {
  return officeAbout(rows, event, Number(event.after?.['markerId'] ?? 0), today);
}

/** The same, about a marker by name. */
export function officeAbout(
  rows: Rows,
  { actorId, after }: Pick<RecordedEvent, 'actorId' | 'after'>,
  markerId: number,
  today: string,
): Promise<Recipient[]> {
  return rows.rows(
    `SELECT DISTINCT ${PERSON}, p.login_id AS "caseNumber", x.print_name AS about, NULL AS salt, NULL::timestamptz AS until, $4::jsonb AS details
     FROM appointments t JOIN persons p ON p.id = t.person_id JOIN persons x ON x.id = $1
     WHERE t.role = 'office' AND t.period @> $2::date AND p.id IS DISTINCT FROM $3::int`,
    [markerId, today, actorId, JSON.stringify(after ?? {})],
  );
}
