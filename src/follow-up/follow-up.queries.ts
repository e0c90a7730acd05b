import { Injectable } from '@nestjs/common';
import type { EnrolmentStatus, Stage } from '#admissions/enrolment-status';
import type { RiskKind, RiskReason } from '#learning/risk-model';
import type { StudyHistory } from '#learning/study-load';
import { cohortsOf } from '#notifications/message.policy';
import type { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Reader } from '#platform/database/reader';
import type { Language } from '#platform/locale/languages';

/** So long a trainee has to see it first; whoever does not look in is seen by the office after that. */
export const GRACE_DAYS = 2;
export const PAGE_OF_PEOPLE = 50;

/** Somebody who is behind, as the office may see it. */
export interface BehindRow {
  id: number;
  name: string;
  organisation: string;
  cohortCode: string;
  dueAt: Date;
  level: 'watch' | 'at_risk';
  rank: number;
  reasons: RiskReason[];
  shownAt: Date | null;
  lastActivityAt: Date | null;
}

export interface PeopleFilter {
  readonly cohortId: number | null;
  readonly kind: RiskKind | null;
  /** The last row of the page before: its rank, its deadline, its id. */
  readonly after: readonly [number, Date, number];
}

export interface PersonRow extends StudyHistory {
  id: number;
  name: string;
  organisation: string;
  cohortId: number;
  cohortCode: string;
  status: EnrolmentStatus;
  stage: Stage;
  curriculumVersionId: number;
  settings: Record<string, number>;
  startsAt: Date;
  dueAt: Date;
  lastActivityAt: Date | null;
  notices: {
    level: 'watch' | 'at_risk';
    reasons: RiskReason[];
    noticedAt: string;
    shownAt: string | null;
    endedAt: string | null;
  }[];
  messages: { id: number; subject: string; body: string; author: string; writtenAt: string }[];
}

const LAST = `GREATEST((SELECT max(last_at) FROM lesson_progress WHERE enrolment_id = e.id), (SELECT max(started_at) FROM attempts WHERE enrolment_id = e.id))`;
const SEEN = `(v.shown_at IS NOT NULL OR v.noticed_at <= $2)`;
const SCOPE = `($1::int[] IS NULL OR e.cohort_id = ANY ($1))`;

@Injectable()
export class FollowUpQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Who is behind, the nearest to failing first. A notice that its trainee has not seen is hidden for two days; the one before it stands. */
  behind(actor: Actor, { cohortId, kind, after }: PeopleFilter): Promise<BehindRow[]> {
    return this.reader.rows(
      `SELECT e.id, p.print_name AS name, o.name AS organisation, c.code AS "cohortCode", e.learning_due_at AS "dueAt", v.level, v.rank, v.reasons,
         v.shown_at AS "shownAt", ${LAST} AS "lastActivityAt"
       FROM risk_notices n JOIN enrolments e ON e.id = n.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
       JOIN persons p ON p.id = e.person_id JOIN organisations o ON o.id = e.organisation_id
       CROSS JOIN LATERAL (SELECT v.level, v.reasons, v.kinds, v.shown_at, CASE v.level WHEN 'at_risk' THEN 0 ELSE 1 END AS rank
         FROM risk_notices v WHERE v.enrolment_id = e.id AND ${SEEN} ORDER BY v.id DESC LIMIT 1) v
       WHERE n.ended_at IS NULL AND e.status = 'active' AND e.stage = 'learning' AND ${SCOPE} AND ($3::int IS NULL OR e.cohort_id = $3)
         AND ($4::text IS NULL OR $4 = ANY (v.kinds)) AND (v.rank, e.learning_due_at, e.id) > ($5::int, $6::timestamptz, $7::int)
       ORDER BY v.rank, e.learning_due_at, e.id LIMIT ${PAGE_OF_PEOPLE + 1}`,
      [cohortsOf(actor), this.graceEnds(), cohortId, kind, ...after],
    );
  }

  /** One trainee with the way through stage 1, what the model said, and what we wrote; null where the actor keeps another cohort. */
  person(actor: Actor, enrolmentId: number): Promise<PersonRow | null> {
    return this.reader.row(
      `SELECT e.id, p.print_name AS name, o.name AS organisation, c.id AS "cohortId", c.code AS "cohortCode", e.status, e.stage, c.curriculum_version_id AS "curriculumVersionId",
         c.settings, c.learning_starts_at + COALESCE((SELECT sum(s.ended_at - GREATEST(s.started_at, c.learning_starts_at)) FROM suspensions s
           WHERE s.enrolment_id = e.id AND s.ended_at > c.learning_starts_at), interval '0') AS "startsAt", e.learning_due_at AS "dueAt", ${LAST} AS "lastActivityAt",
         (SELECT COALESCE(json_agg(json_build_array(l.lesson_id, l.percent, EXTRACT(EPOCH FROM COALESCE(l.completed_at, l.last_at))::bigint)), '[]')
            FROM lesson_progress l WHERE l.enrolment_id = e.id) AS lessons,
         (SELECT COALESCE(json_agg(t), '[]') FROM (SELECT a.test, min(a.submitted_at) AS at FROM attempts a WHERE a.enrolment_id = e.id AND a.passed GROUP BY a.test) t) AS passed,
         (SELECT COALESCE(json_agg(json_build_object('level', v.level, 'reasons', v.reasons, 'noticedAt', v.noticed_at, 'shownAt', v.shown_at, 'endedAt', v.ended_at) ORDER BY v.id DESC), '[]')
            FROM risk_notices v WHERE v.enrolment_id = e.id AND ${SEEN}) AS notices,
         (SELECT COALESCE(json_agg(json_build_object('id', m.id, 'subject', m.subject, 'body', m.body, 'author', w.print_name, 'writtenAt', m.written_at) ORDER BY m.id DESC), '[]')
            FROM message_recipients r JOIN messages m ON m.id = r.message_id JOIN persons w ON w.id = m.author_id WHERE r.enrolment_id = e.id) AS messages
       FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id JOIN persons p ON p.id = e.person_id JOIN organisations o ON o.id = e.organisation_id
       WHERE e.id = $3 AND ${SCOPE}`,
      [cohortsOf(actor), this.graceEnds(), enrolmentId],
    );
  }

  /** The people that somebody wants to write to, as far as the actor keeps their cohorts. */
  recipients(
    actor: Actor,
    enrolmentIds: readonly number[],
  ): Promise<{ id: number; name: string; language: Language }[]> {
    return this.reader.rows(
      `SELECT e.id, p.print_name AS name, p.language FROM enrolments e JOIN persons p ON p.id = e.person_id WHERE e.id = ANY ($2::int[]) AND ${SCOPE} ORDER BY e.id`,
      [cohortsOf(actor), enrolmentIds],
    );
  }

  /** Cohorts whose stage 1 runs, to choose from. */
  cohorts(
    actor: Actor,
  ): Promise<{ id: number; code: string; settings: Record<string, number>; curriculumVersionId: number }[]> {
    return this.reader.rows(
      `SELECT e.id, e.code, e.settings, e.curriculum_version_id AS "curriculumVersionId" FROM cohorts e
       WHERE e.status = 'running' AND ($1::int[] IS NULL OR e.id = ANY ($1)) ORDER BY e.learning_starts_at DESC`,
      [cohortsOf(actor)],
    );
  }

  private graceEnds(): Date {
    return new Date(this.clock.now().getTime() - GRACE_DAYS * 86_400_000);
  }
}
