import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Reader, type Rows } from '#platform/database/reader';
import { cohortsKept } from './cohorts-kept.js';
import type { EnrolmentStatus, Stage } from './enrolment-status.js';

/** What every stage needs to know about an enrolment; `settings` are the cohort's own, over those of its curriculum version. */
export interface EnrolmentContext {
  id: number;
  personId: number;
  cohortId: number;
  cohortCode: string;
  organisationId: number;
  status: EnrolmentStatus;
  stage: Stage;
  enrolledAt: Date;
  learningStartsAt: Date;
  learningDueAt: Date;
  practiceEndsAt: Date;
  /** Since when the days until the end of practice stand still, while an appeal is open; null while they run. */
  practiceStoppedAt: Date | null;
  endsAt: Date;
  curriculumVersionId: number;
  settings: Record<string, number>;
  /** Until when a trainee whose window has ended may still ask for more time; null while it has not been closed. */
  lateRequestsUntil: Date | null;
  /** Individual extra time in tests; 0 for most. */
  extraTimePercent: number;
}

/** The end of practice of one person of the cohort `c`. */
export const PRACTICE_ENDS =
  'GREATEST(c.practice_ends_at + make_interval(days => e.practice_extra_days), e.practice_due_at)';

const CONTEXT = `SELECT e.id, e.person_id AS "personId", e.cohort_id AS "cohortId", c.code AS "cohortCode", e.organisation_id AS "organisationId", e.status, e.stage,
    e.enrolled_at AS "enrolledAt", c.learning_starts_at AS "learningStartsAt", e.learning_due_at AS "learningDueAt", ${PRACTICE_ENDS} AS "practiceEndsAt",
    e.practice_stopped_at AS "practiceStoppedAt", c.ends_at AS "endsAt", c.curriculum_version_id AS "curriculumVersionId", c.settings, e.late_requests_until AS "lateRequestsUntil",
    COALESCE((SELECT a.extra_percent FROM accommodations a WHERE a.enrolment_id = e.id AND a.status = 'approved' AND a.valid_from <= $2::date), 0) AS "extraTimePercent"
  FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id`;

/** Of the person named by an expression: the enrolment that they are in now, or the one that ended last. `$2` is today. */
export const CURRENT_ENROLMENT = (person: string): string =>
  `${CONTEXT} WHERE e.person_id = ${person} ORDER BY (e.status IN ('active', 'suspended')) DESC, e.id DESC LIMIT 1`;

@Injectable()
export class EnrolmentsQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The enrolment that a person is in now, or the one that ended last. */
  currentOf(personId: number, rows: Rows = this.reader): Promise<EnrolmentContext | null> {
    return first(rows.rows(CURRENT_ENROLMENT('$1'), [personId, this.clock.today()]));
  }

  context(enrolmentId: number, rows: Rows = this.reader): Promise<EnrolmentContext | null> {
    return first(rows.rows(`${CONTEXT} WHERE e.id = $1`, [enrolmentId, this.clock.today()]));
  }

  /** One enrolment with the stages it has entered, oldest first. */
  detail(id: number): Promise<EnrolmentDetail | null> {
    return this.reader.row(
      `SELECT e.id, e.person_id AS "personId", e.cohort_id AS "cohortId", c.code AS "cohortCode", e.application_id AS "applicationId", p.print_name AS name,
         p.name_kana AS kana, o.name AS organisation, e.stage, e.status, e.reason_code AS "reasonCode", e.enrolled_at AS "enrolledAt",
         e.learning_due_at AS "learningDueAt", c.learning_ends_at AS "learningEndsAt",
         e.late_requests_until AS "lateRequestsUntil", e.finished_at AS "finishedAt", p.email_unreachable_since AS "unreachableSince",
         COALESCE((SELECT json_agg(json_build_object('stage', s.stage, 'enteredAt', s.entered_at) ORDER BY s.entered_at)
           FROM enrolment_stages s WHERE s.enrolment_id = e.id), '[]') AS history
       FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id JOIN persons p ON p.id = e.person_id JOIN organisations o ON o.id = e.organisation_id WHERE e.id = $1`,
      [id],
    );
  }

  /** One page of a cohort's trainees, after `afterId`. */
  ofCohort(
    cohortId: number,
    filter: { stage: string | null; status: string | null; afterId: number },
  ): Promise<TraineeRow[]> {
    return this.reader.rows(
      `SELECT e.id, p.print_name AS name, p.name_kana AS kana, o.name AS organisation, e.stage, e.status, e.learning_due_at AS "learningDueAt"
       FROM enrolments e JOIN persons p ON p.id = e.person_id JOIN organisations o ON o.id = e.organisation_id
       WHERE e.cohort_id = $1 AND ($2::text IS NULL OR e.stage = $2) AND ($3::text IS NULL OR e.status = $3) AND e.id > $4 ORDER BY e.id LIMIT ${PAGE + 1}`,
      [cohortId, filter.stage, filter.status, filter.afterId],
    );
  }

  /** Trainees whose window of stage 1 has ended without the check test passed, after `afterId`; nobody is failed by a machine. */
  endedWindows(actor: Actor, afterId: number): Promise<EndedWindowRow[]> {
    return this.reader.rows(
      `SELECT e.id, p.print_name AS name, o.name AS organisation, c.code AS "cohortCode", e.learning_due_at AS "dueAt", e.late_requests_until AS "lateRequestsUntil",
         (SELECT x.id FROM extensions x WHERE x.enrolment_id = e.id AND x.status = 'requested') AS "requestId"
       FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id JOIN persons p ON p.id = e.person_id JOIN organisations o ON o.id = e.organisation_id
       WHERE ($1::int[] IS NULL OR e.cohort_id = ANY ($1::int[])) AND e.status = 'active' AND e.stage = 'learning' AND e.learning_due_at < $2 AND e.id > $3
       ORDER BY e.id LIMIT ${PAGE + 1}`,
      [cohortsKept(actor), this.clock.now(), afterId],
    );
  }
}

export const PAGE = 50;

export interface EndedWindowRow {
  id: number;
  name: string;
  organisation: string;
  cohortCode: string;
  dueAt: Date;
  lateRequestsUntil: Date | null;
  /** The wish for more time that waits, if there is one. */
  requestId: number | null;
}

export interface TraineeRow {
  id: number;
  name: string;
  kana: string | null;
  organisation: string;
  stage: Stage;
  status: EnrolmentStatus;
  learningDueAt: Date;
}

export interface EnrolmentDetail extends TraineeRow {
  personId: number;
  cohortId: number;
  cohortCode: string;
  applicationId: number;
  reasonCode: string | null;
  enrolledAt: Date;
  learningEndsAt: Date;
  lateRequestsUntil: Date | null;
  /** Since when mail is known not to reach this person. */
  unreachableSince: Date | null;
  finishedAt: Date | null;
  history: { stage: Stage; enteredAt: string }[];
}

const first = async <T>(rows: Promise<T[]>): Promise<T | null> => (await rows)[0] ?? null;
