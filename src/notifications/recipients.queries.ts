import { Injectable } from '@nestjs/common';
import type { Rows } from '#platform/database/reader';
import type { RecordedEvent } from '#platform/database/transaction';
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

const PERSON = `p.id AS "personId", COALESCE(p.call_name, p.print_name) AS name, p.email AS address, p.language,
  (SELECT jsonb_object_agg(w.topic, w.delivery) FROM mail_preferences w WHERE w.person_id = p.id) AS wishes`;

/** Who a letter goes to, asked by the subject of its event. */
@Injectable()
export class RecipientsQueries {
  resetCodeOwner(rows: Rows, codeId: number): Promise<Recipient[]> {
    return rows.rows(
      `SELECT ${PERSON}, p.login_id AS "caseNumber", NULL AS about, c.salt, c.expires_at AS until FROM password_reset_codes c JOIN persons p ON p.id = c.person_id WHERE c.id = $1`,
      [codeId],
    );
  }

  /** Where somebody wants their mail: nobody has shown yet that it arrives there. */
  newAddress(rows: Rows, changeId: number): Promise<Recipient[]> {
    return rows.rows(
      `SELECT p.id AS "personId", COALESCE(p.call_name, p.print_name) AS name, c.address, p.language, p.login_id AS "caseNumber", NULL AS about, c.salt, c.expires_at AS until
       FROM address_changes c JOIN persons p ON p.id = c.person_id WHERE c.id = $1 AND c.used_at IS NULL`,
      [changeId],
    );
  }

  /** Where the mail of somebody went before, so that a change by a stranger is noticed. */
  previousAddress(rows: Rows, changeId: number): Promise<Recipient[]> {
    return rows.rows(
      `SELECT p.id AS "personId", COALESCE(p.call_name, p.print_name) AS name, c.previous AS address, p.language, p.login_id AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until
       FROM address_changes c JOIN persons p ON p.id = c.person_id WHERE c.id = $1`,
      [changeId],
    );
  }

  /** The people who speak today for the organisation named in the application. */
  organisationContacts(rows: Rows, applicationId: number, today: string): Promise<Recipient[]> {
    return rows.rows(
      `SELECT DISTINCT ${PERSON}, a.id::text AS "caseNumber", x.legal_name AS about, NULL AS salt, NULL::timestamptz AS until
       FROM applications a JOIN persons x ON x.id = a.person_id
       JOIN appointments t ON t.role = 'organisation_contact' AND t.organisation_id = a.organisation_id AND t.period @> $2::date
       JOIN persons p ON p.id = t.person_id AND p.id <> a.person_id WHERE a.id = $1`,
      [applicationId, today],
    );
  }

  applicant(rows: Rows, applicationId: number): Promise<Recipient[]> {
    return rows.rows(
      `SELECT ${PERSON}, a.id::text AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until FROM applications a JOIN persons p ON p.id = a.person_id WHERE a.id = $1`,
      [applicationId],
    );
  }

  trainee(rows: Rows, enrolmentId: number): Promise<Recipient[]> {
    return rows.rows(
      `SELECT ${PERSON}, lpad(e.id::text, 4, '0') AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until FROM enrolments e JOIN persons p ON p.id = e.person_id WHERE e.id = $1`,
      [enrolmentId],
    );
  }

  /** Who appealed against marks, the day by which an answer was promised, and what was decided. */
  appellant(rows: Rows, appealId: number): Promise<Recipient[]> {
    return rows.rows(
      `SELECT ${PERSON}, lpad(e.id::text, 4, '0') AS "caseNumber", NULL AS about, NULL AS salt, (a.promised_on::timestamp + interval '17 hours') AT TIME ZONE 'Asia/Tokyo' AS until,
         json_build_object('status', a.status) AS details
       FROM appeals a JOIN works w ON w.id = a.work_id JOIN enrolments e ON e.id = w.enrolment_id JOIN persons p ON p.id = e.person_id WHERE a.id = $1`,
      [appealId],
    );
  }

  /** The reader of a message of the office, with what it says. */
  messageReader(rows: Rows, messageId: number, enrolmentId: number): Promise<Recipient[]> {
    return rows.rows(
      `SELECT ${PERSON}, lpad(e.id::text, 4, '0') AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until,
         json_build_object('subject', m.subject, 'body', m.body, 'authorRole', m.author_role) AS details
       FROM messages m JOIN message_recipients r ON r.message_id = m.id JOIN enrolments e ON e.id = r.enrolment_id JOIN persons p ON p.id = e.person_id
       WHERE m.id = $1 AND e.id = $2`,
      [messageId, enrolmentId],
    );
  }

  /** A trainee and the end of the stage they are in. */
  learner(rows: Rows, enrolmentId: number): Promise<Recipient[]> {
    return rows.rows(
      `SELECT ${PERSON}, lpad(e.id::text, 4, '0') AS "caseNumber", NULL AS about, NULL AS salt, COALESCE(w.due_at, e.learning_due_at) AS until,
         json_build_object('lateRequestsUntil', e.late_requests_until, 'about', CASE e.stage WHEN 'practice' THEN 'practice' ELSE 'learning' END) AS details
       FROM enrolments e JOIN persons p ON p.id = e.person_id LEFT JOIN stage_windows w ON w.enrolment_id = e.id WHERE e.id = $1`,
      [enrolmentId],
    );
  }

  /** Whose morning it is; where it reminds of a deadline, under the number of that enrolment. */
  digestReader(rows: Rows, digestId: number): Promise<Recipient[]> {
    return rows.rows(
      `SELECT ${PERSON}, CASE WHEN d.enrolment_id IS NULL THEN p.login_id ELSE lpad(d.enrolment_id::text, 4, '0') END AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until
       FROM digests d JOIN persons p ON p.id = d.person_id WHERE d.id = $1`,
      [digestId],
    );
  }

  /** The people who speak today for the organisation of a trainee, and the end of the trainee's stage. */
  organisationOf(rows: Rows, enrolmentId: number, today: string): Promise<Recipient[]> {
    return rows.rows(
      `SELECT DISTINCT ${PERSON}, lpad(e.id::text, 4, '0') AS "caseNumber", x.print_name AS about, NULL AS salt, COALESCE(w.due_at, e.learning_due_at) AS until,
         jsonb_build_object('about', CASE e.stage WHEN 'practice' THEN 'practice' ELSE 'learning' END) AS details
       FROM enrolments e LEFT JOIN stage_windows w ON w.enrolment_id = e.id JOIN persons x ON x.id = e.person_id
       JOIN appointments t ON t.role = 'organisation_contact' AND t.organisation_id = e.organisation_id AND t.period @> $2::date
       JOIN persons p ON p.id = t.person_id AND p.id <> e.person_id WHERE e.id = $1`,
      [enrolmentId, today],
    );
  }

  /** Everybody in stage 1 of a cohort whose end moves along with it. */
  movedLearners(rows: Rows, cohortId: number): Promise<Recipient[]> {
    return rows.rows(
      `SELECT ${PERSON}, lpad(e.id::text, 4, '0') AS "caseNumber", NULL AS about, NULL AS salt, e.learning_due_at AS until
       FROM enrolments e JOIN persons p ON p.id = e.person_id WHERE e.cohort_id = $1 AND e.stage = 'learning' AND e.status IN ('active', 'suspended')
         AND NOT EXISTS (SELECT FROM extensions x WHERE x.enrolment_id = e.id AND x.kind = 'absolute' AND x.status = 'approved')`,
      [cohortId],
    );
  }

  /** Everybody who was told of a changed rule. */
  readersOfRuleChange(rows: Rows, ruleChangeId: number): Promise<Recipient[]> {
    return rows.rows(
      `SELECT ${PERSON}, lpad(n.enrolment_id::text, 4, '0') AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until,
         json_build_object('title', r.content #>> ARRAY['title', CASE p.language WHEN 'ja-easy' THEN 'easy' ELSE p.language END],
           'minutes', r.content -> 'minutes', 'inForce', r.in_force) AS details
       FROM rule_changes r JOIN rule_change_notices n ON n.rule_change_id = r.id JOIN persons p ON p.id = n.person_id WHERE r.id = $1`,
      [ruleChangeId],
    );
  }

  /** The supervisor at the workplace: no account, so an address and a name only. */
  supervisor(rows: Rows, requestId: number): Promise<Recipient[]> {
    return rows.rows(
      `SELECT NULL::int AS "personId", r.supervisor_name AS name, r.supervisor_email AS address, 'ja' AS language,
         lpad(e.id::text, 4, '0') AS "caseNumber", p.print_name AS about, r.salt, r.expires_at AS until,
         json_build_object('items', (SELECT count(*)::int FROM confirmations f WHERE f.request_id = r.id AND f.status = 'sent')) AS details
       FROM confirmation_requests r JOIN enrolments e ON e.id = r.enrolment_id JOIN persons p ON p.id = e.person_id WHERE r.id = $1 AND r.status = 'open'`,
      [requestId],
    );
  }

  /** One person of ours, under the own login. */
  person(rows: Rows, personId: number, details: object = {}): Promise<Recipient[]> {
    return rows.rows(
      `SELECT ${PERSON}, p.login_id AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until, $2::jsonb AS details FROM persons p WHERE p.id = $1`,
      [personId, JSON.stringify(details)],
    );
  }

  /** The two who marked a work first. */
  markersOf(rows: Rows, workId: number, details: object = {}): Promise<Recipient[]> {
    return rows.rows(
      `SELECT ${PERSON}, w.blind_number AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until, $2::jsonb AS details
       FROM marker_assignments m JOIN works w ON w.id = m.work_id JOIN persons p ON p.id = m.marker_id
       WHERE m.work_id = $1 AND m.ordinal < 4 AND m.status = 'handed_in'`,
      [workId, JSON.stringify(details)],
    );
  }

  /** Everybody of the office today but whoever did it. */
  office(rows: Rows, event: Pick<RecordedEvent, 'actorId' | 'after'>, today: string): Promise<Recipient[]> {
    return this.officeAbout(rows, event, Number(event.after?.['markerId'] ?? 0), today);
  }

  /** The same, about a marker by name. */
  officeAbout(
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

  /** Who keeps the cohort of a work whose result will be late. */
  keepersOfWork(rows: Rows, workId: number, today: string): Promise<Recipient[]> {
    return rows.rows(
      `SELECT DISTINCT ${PERSON}, lpad(e.id::text, 4, '0') AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until,
         jsonb_build_object('promised', l.promised_on, 'expected', l.expected_on) AS details
       FROM late_results l JOIN works w ON w.id = l.work_id JOIN enrolments e ON e.id = w.enrolment_id
       JOIN appointments t ON t.role = 'office' AND t.period @> $2::date AND (t.cohort_id IS NULL OR t.cohort_id = e.cohort_id)
       JOIN persons p ON p.id = t.person_id AND p.id <> e.person_id WHERE l.work_id = $1`,
      [workId, today],
    );
  }

  certificateHolder(rows: Rows, certificateId: number): Promise<Recipient[]> {
    return rows.rows(
      `SELECT ${PERSON}, k.number AS "caseNumber", NULL AS about, NULL AS salt, NULL::timestamptz AS until FROM certificates k JOIN persons p ON p.id = k.person_id WHERE k.id = $1`,
      [certificateId],
    );
  }
}
