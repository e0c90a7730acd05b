import { Injectable } from '@nestjs/common';
import { cohortsKept } from '#admissions/cohorts-kept';
import { type Actor, hasRole } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import { Reader, type Rows } from '#platform/database/reader';

/** A supervisor who did not answer for too long. */
export interface UnansweredRow {
  id: number;
  traineeName: string;
  organisation: string;
  cohortCode: string;
  supervisorName: string;
  domain: string;
  items: number;
  sentAt: Date;
  expiresAt: Date;
  reminders: number;
  escalatedAt: Date;
}

/** An open request as the reminders see it. */
export interface OpenRequest {
  id: number;
  enrolmentId: number;
  sentAt: Date;
  expiresAt: Date;
  reminders: number;
  remindedAt: Date | null;
  escalatedAt: Date | null;
  curriculumVersionId: number;
  settings: Record<string, number>;
}

const ROW = `r.id, p.print_name AS "traineeName", o.name AS organisation, c.code AS "cohortCode", r.supervisor_name AS "supervisorName",
  r.supervisor_domain AS domain, (SELECT count(*)::int FROM confirmations f WHERE f.request_id = r.id AND f.status = 'sent') AS items,
  r.sent_at AS "sentAt", r.expires_at AS "expiresAt", r.reminders, r.escalated_at AS "escalatedAt"`;
/** $1 person, $2 today, $3 the cohorts of the office (null: all), $4 whether of the office. A trainer sees the own cohorts, and no colleagues. */
const UNANSWERED = `FROM confirmation_requests r JOIN enrolments e ON e.id = r.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
    JOIN persons p ON p.id = e.person_id JOIN organisations o ON o.id = e.organisation_id
  WHERE r.status = 'open' AND r.escalated_at IS NOT NULL AND e.person_id <> $1
    AND (($4 AND ($3::int[] IS NULL OR e.cohort_id = ANY ($3::int[])))
      OR (EXISTS (SELECT FROM appointments a WHERE a.person_id = $1 AND a.role = 'trainer' AND a.period @> $2::date
          AND (a.cohort_id IS NULL OR a.cohort_id = e.cohort_id))
        AND NOT EXISTS (SELECT FROM affiliations f WHERE f.person_id = $1 AND f.organisation_id = e.organisation_id)))`;

export const PAGE_OF_UNANSWERED = 50;
export const PAGE_OF_OPEN = 200;

@Injectable()
export class UnansweredQueries {
  constructor(private readonly reader: Reader) {}

  /** Those that wait longest first, after `afterId`; one more than a page tells of a next one. */
  visibleTo(actor: Actor, now: Date, afterId: number): Promise<UnansweredRow[]> {
    return this.reader.rows(
      `SELECT ${ROW} ${UNANSWERED}
         AND ($5 = 0 OR (r.escalated_at, r.id) > (SELECT x.escalated_at, x.id FROM confirmation_requests x WHERE x.id = $5))
       ORDER BY r.escalated_at, r.id LIMIT ${PAGE_OF_UNANSWERED + 1}`,
      [...scope(actor, now), afterId],
    );
  }

  async one(actor: Actor, now: Date, id: number, rows: Rows = this.reader): Promise<UnansweredRow | null> {
    const [found] = await rows.rows<UnansweredRow>(`SELECT ${ROW} ${UNANSWERED} AND r.id = $5`, [
      ...scope(actor, now),
      id,
    ]);
    return found ?? null;
  }

  /** Requests that wait for an answer, in the order of their numbers. */
  open(afterId: number): Promise<OpenRequest[]> {
    return this.reader.rows(
      `SELECT r.id, r.enrolment_id AS "enrolmentId", r.sent_at AS "sentAt", r.expires_at AS "expiresAt", r.reminders, r.reminded_at AS "remindedAt",
         r.escalated_at AS "escalatedAt", c.curriculum_version_id AS "curriculumVersionId", c.settings
       FROM confirmation_requests r JOIN enrolments e ON e.id = r.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
       WHERE r.status = 'open' AND e.status = 'active' AND e.stage = 'practice' AND r.id > $1 ORDER BY r.id LIMIT ${PAGE_OF_OPEN}`,
      [afterId],
    );
  }
}

const scope = (actor: Actor, now: Date): unknown[] => [
  actor.id,
  dayInJapan(now),
  cohortsKept(actor),
  hasRole(actor, 'office'),
];
