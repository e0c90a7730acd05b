import type { Rows } from '#platform/database/reader';
import { PERSON, type Recipient } from './recipient.js';

export function applicant(rows: Rows, applicationId: number): Promise<Recipient[]> {
  return rows.rows(
    `SELECT ${PERSON}, a.id::text AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until FROM applications a JOIN persons p ON p.id = a.person_id WHERE a.id = $1`,
    [applicationId],
  );
}

export function trainee(rows: Rows, enrolmentId: number): Promise<Recipient[]> {
  return rows.rows(
    `SELECT ${PERSON}, lpad(e.id::text, 4, '0') AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until FROM enrolments e JOIN persons p ON p.id = e.person_id WHERE e.id = $1`,
    [enrolmentId],
  );
}

/** A trainee and the end of the stage they are in. */
export function learner(rows: Rows, enrolmentId: number): Promise<Recipient[]> {
  return rows.rows(
    `SELECT ${PERSON}, lpad(e.id::text, 4, '0') AS "caseNumber", NULL AS about, NULL AS salt, COALESCE(w.due_at, e.learning_due_at) AS until,
       json_build_object('lateRequestsUntil', e.late_requests_until, 'about', CASE e.stage WHEN 'practice' THEN 'practice' ELSE 'learning' END) AS details
     FROM enrolments e JOIN persons p ON p.id = e.person_id LEFT JOIN stage_windows w ON w.enrolment_id = e.id WHERE e.id = $1`,
    [enrolmentId],
  );
}

/** Everybody in stage 1 of a cohort whose end moves along with it. */
export function movedLearners(rows: Rows, cohortId: number): Promise<Recipient[]> {
  return rows.rows(
    `SELECT ${PERSON}, lpad(e.id::text, 4, '0') AS "caseNumber", NULL AS about, NULL AS salt, e.learning_due_at AS until
     FROM enrolments e JOIN persons p ON p.id = e.person_id WHERE e.cohort_id = $1 AND e.stage = 'learning' AND e.status IN ('active', 'suspended')
       AND NOT EXISTS (SELECT FROM extensions x WHERE x.enrolment_id = e.id AND x.kind = 'absolute' AND x.status = 'approved')`,
    [cohortId],
  );
}

/** The reader of a message of the office, with what it says. */
export function messageReader(rows: Rows, messageId: number, enrolmentId: number): Promise<Recipient[]> {
  return rows.rows(
    `SELECT ${PERSON}, lpad(e.id::text, 4, '0') AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until,
       json_build_object('subject', m.subject, 'body', m.body, 'authorRole', m.author_role) AS details
     FROM messages m JOIN message_recipients r ON r.message_id = m.id JOIN enrolments e ON e.id = r.enrolment_id JOIN persons p ON p.id = e.person_id
     WHERE m.id = $1 AND e.id = $2`,
    [messageId, enrolmentId],
  );
}

/** Whose morning it is; where it reminds of a deadline, under the number of that enrolment. */
export function digestReader(rows: Rows, digestId: number): Promise<Recipient[]> {
  return rows.rows(
    `SELECT ${PERSON}, CASE WHEN d.enrolment_id IS NULL THEN p.login_id ELSE lpad(d.enrolment_id::text, 4, '0') END AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until
     FROM digests d JOIN persons p ON p.id = d.person_id WHERE d.id = $1`,
    [digestId],
  );
}

/** Everybody who was told of a changed rule. */
export function readersOfRuleChange(rows: Rows, ruleChangeId: number): Promise<Recipient[]> {
  return rows.rows(
    `SELECT ${PERSON}, lpad(n.enrolment_id::text, 4, '0') AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until,
       json_build_object('title', r.content #>> ARRAY['title', CASE p.language WHEN 'ja-easy' THEN 'easy' ELSE p.language END],
         'minutes', r.content -> 'minutes', 'inForce', r.in_force) AS details
     FROM rule_changes r JOIN rule_change_notices n ON n.rule_change_id = r.id JOIN persons p ON p.id = n.person_id WHERE r.id = $1`,
    [ruleChangeId],
  );
}

/** Who appealed against marks, the day by which an answer was promised, and what was decided. */
export function appellant(rows: Rows, appealId: number): Promise<Recipient[]> {
  return rows.rows(
    `SELECT ${PERSON}, lpad(e.id::text, 4, '0') AS "caseNumber", NULL AS about, NULL AS salt, (a.promised_on::timestamp + interval '17 hours') AT TIME ZONE 'Asia/Tokyo' AS until,
       json_build_object('status', a.status) AS details
     FROM appeals a JOIN works w ON w.id = a.work_id JOIN enrolments e ON e.id = w.enrolment_id JOIN persons p ON p.id = e.person_id WHERE a.id = $1`,
    [appealId],
  );
}

export function certificateHolder(rows: Rows, certificateId: number): Promise<Recipient[]> {
  return rows.rows(
    `SELECT ${PERSON}, k.number AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until FROM certificates k JOIN persons p ON p.id = k.person_id WHERE k.id = $1`,
    [certificateId],
  );
}
