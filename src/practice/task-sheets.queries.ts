import { Injectable } from '@nestjs/common';
import { dayInJapan } from '#platform/clock/clock';
import { Reader, type Rows } from '#platform/database/reader';
import { hiddenSince } from '#quarantine/withheld';
import type { PlannedRow } from './planned-evidence.entity.js';
import type { TaskSheetReview } from './task-sheet-review.entity.js';
import type { TaskSheetStatus } from './task-sheet-status.js';

/** What a trainer said to one round; instants as the database writes them into JSON. */
export type ReviewRow = Pick<TaskSheetReview, 'round' | 'outcome' | 'comment' | 'reasons'> & {
  submittedAt: string;
  decidedAt: string;
};

export interface TaskSheetReading {
  status: TaskSheetStatus;
  plan: PlannedRow[];
  /** The latest first. */
  reviews: ReviewRow[];
}

export interface TaskSheetText extends TaskSheetReading {
  id: number;
  situation: string;
  goal: string;
  plannedEvidence: string;
  competencies: string[];
  startsOn: string | null;
  endsOn: string | null;
  round: number;
  submittedAt: Date | null;
  decidedAt: Date | null;
  decisionComment: string | null;
  rowVersion: number;
}

/** A sheet that waits, and the trainers of its cohort who may review it. */
export interface WaitingSheet {
  id: number;
  submittedAt: Date;
  curriculumVersionId: number;
  settings: Record<string, number>;
  trainers: number[];
}

export interface TaskSheetRow {
  id: number;
  status: TaskSheetStatus;
  round: number;
  submittedAt: Date;
  personId: number;
  name: string;
  organisation: string;
  cohortCode: string;
  curriculumVersionId: number;
  settings: Record<string, number>;
}

export interface TaskSheetForReview extends TaskSheetRow, Omit<TaskSheetText, 'submittedAt'> {
  submittedAt: Date;
  enrolmentId: number;
  hiddenSince: Date | null;
}

const TEXT = `s.id, s.status, s.situation, s.goal, s.planned_evidence AS "plannedEvidence", s.competencies, s.starts_on::text AS "startsOn",
  s.ends_on::text AS "endsOn", s.round, s.submitted_at AS "submittedAt", s.decided_at AS "decidedAt", s.decision_comment AS "decisionComment",
  s.row_version AS "rowVersion",
  COALESCE((SELECT json_agg(json_build_object('position', l.position, 'kind', l.kind, 'duty', l.duty, 'competencies', l.competencies, 'dueOn', l.due_on,
    'shownBy', l.shown_by, 'way', l.way, 'reason', l.reason, 'simulation', l.simulation) ORDER BY l.position)
    FROM planned_evidence l WHERE l.enrolment_id = s.enrolment_id), '[]') AS plan,
  COALESCE((SELECT json_agg(json_build_object('round', v.round, 'outcome', v.outcome, 'comment', v.comment, 'reasons', v.reasons,
    'submittedAt', v.submitted_at, 'decidedAt', v.decided_at) ORDER BY v.round DESC) FROM task_sheet_reviews v WHERE v.task_sheet_id = s.id), '[]') AS reviews`;
const ROW = `s.id, s.status, s.round, s.submitted_at AS "submittedAt", e.person_id AS "personId", p.print_name AS name, o.name AS organisation,
  c.code AS "cohortCode", c.curriculum_version_id AS "curriculumVersionId", c.settings`;
/** Handed in, of a cohort that the trainer teaches ($1, today $2), and neither the own one nor a colleague's. */
const REVIEWABLE = `FROM task_sheets s JOIN enrolments e ON e.id = s.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
    JOIN persons p ON p.id = e.person_id JOIN organisations o ON o.id = e.organisation_id
  WHERE s.submitted_at IS NOT NULL AND e.person_id <> $1
    AND EXISTS (SELECT 1 FROM appointments a WHERE a.person_id = $1 AND a.role = 'trainer' AND a.period @> $2::date
      AND (a.cohort_id IS NULL OR a.cohort_id = e.cohort_id))
    AND NOT EXISTS (SELECT 1 FROM affiliations f WHERE f.person_id = $1 AND f.organisation_id = e.organisation_id)`;

export const PAGE_OF_TASK_SHEETS = 50;

@Injectable()
export class TaskSheetsQueries {
  constructor(private readonly reader: Reader) {}

  /** The trainee's own sheet; null before practice begins. */
  of(enrolmentId: number): Promise<TaskSheetText | null> {
    return this.reader.row(`SELECT ${TEXT} FROM task_sheets s WHERE s.enrolment_id = $1`, [enrolmentId]);
  }

  /** Sheets of one status that a trainer may review, those that wait longest first, after `afterId`; one more than a page tells of a next one. */
  reviewableBy(trainerId: number, now: Date, status: string, afterId: number): Promise<TaskSheetRow[]> {
    return this.reader.rows(
      `SELECT ${ROW} ${REVIEWABLE} AND s.status = $3
         AND ($4 = 0 OR (s.submitted_at, s.id) > (SELECT x.submitted_at, x.id FROM task_sheets x WHERE x.id = $4))
       ORDER BY s.submitted_at, s.id LIMIT ${PAGE_OF_TASK_SHEETS + 1}`,
      [trainerId, dayInJapan(now), status, afterId],
    );
  }

  /** Every sheet that waits, the oldest first. */
  waiting(today: string): Promise<WaitingSheet[]> {
    return this.reader.rows(
      `SELECT s.id, s.submitted_at AS "submittedAt", c.curriculum_version_id AS "curriculumVersionId", c.settings,
         ARRAY(SELECT DISTINCT a.person_id FROM appointments a WHERE a.role = 'trainer' AND a.period @> $1::date AND (a.cohort_id IS NULL OR a.cohort_id = e.cohort_id)
           AND a.person_id <> e.person_id AND NOT EXISTS (SELECT FROM affiliations f WHERE f.person_id = a.person_id AND f.organisation_id = e.organisation_id)) AS trainers
       FROM task_sheets s JOIN enrolments e ON e.id = s.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
       WHERE s.status = 'submitted' AND e.status = 'active' ORDER BY s.submitted_at, s.id LIMIT 1000`,
      [today],
    );
  }

  /** One sheet with its text, or null where it is none of this trainer's. */
  async forReviewer(
    trainerId: number,
    now: Date,
    id: number,
    rows: Rows = this.reader,
  ): Promise<TaskSheetForReview | null> {
    const found = await rows.rows<TaskSheetForReview>(
      `SELECT ${ROW}, ${TEXT}, s.enrolment_id AS "enrolmentId",
         ${hiddenSince('task_sheet', 's.enrolment_id', 's.enrolment_id')} AS "hiddenSince" ${REVIEWABLE} AND s.id = $3`,
      [trainerId, dayInJapan(now), id],
    );
    return found[0] ?? null;
  }
}
