import { Injectable } from '@nestjs/common';
import type { EnrolmentStatus } from '#admissions/enrolment-status';
import type { TestId } from '#curriculum/blueprint';
import type { Response } from '#curriculum/response';
import { Reader, type Rows } from '#platform/database/reader';
import type { AttemptSummary } from './test-standing.js';

/** An attempt with its answers and what of its enrolment decides about it. */
export interface AttemptDetail extends AttemptSummary {
  readonly enrolmentId: number;
  readonly test: TestId;
  readonly itemIds: string[];
  readonly seed: number;
  readonly points: number | null;
  readonly maxPoints: number;
  readonly rowVersion: number;
  readonly personId: number;
  readonly enrolmentStatus: EnrolmentStatus;
  readonly curriculumVersionId: number;
  readonly settings: Record<string, number>;
  readonly answers: AnswerRow[];
}
export interface AnswerRow {
  readonly item: string;
  readonly response: Response;
  readonly version: number;
  readonly writer: string;
  readonly savedAt: string;
}

const SUMMARY = `a.id, a.number, a.status, a.started_at AS "startedAt", a.due_at AS "dueAt", a.submitted_at AS "submittedAt", a.percent, a.passed`;
const DETAIL = `SELECT ${SUMMARY}, a.enrolment_id AS "enrolmentId", a.test, a.item_ids AS "itemIds", a.seed, a.points::float8 AS points,
    a.max_points AS "maxPoints", a.row_version AS "rowVersion", e.person_id AS "personId", e.status AS "enrolmentStatus",
    c.curriculum_version_id AS "curriculumVersionId", c.settings,
    ARRAY(SELECT jsonb_build_object('item', s.item_id, 'response', s.response, 'version', s.version, 'writer', s.writer, 'savedAt', s.saved_at) FROM answers s WHERE s.attempt_id = a.id) AS answers
  FROM attempts a JOIN enrolments e ON e.id = a.enrolment_id JOIN cohorts c ON c.id = e.cohort_id WHERE a.id = $1`;

@Injectable()
export class AttemptsQueries {
  constructor(private readonly reader: Reader) {}

  /** All attempts of one test, oldest first. */
  of(enrolmentId: number, test: TestId, rows: Rows = this.reader): Promise<(AttemptSummary & { itemIds: string[] })[]> {
    return rows.rows(
      `SELECT ${SUMMARY}, a.item_ids AS "itemIds" FROM attempts a WHERE a.enrolment_id = $1 AND a.test = $2 ORDER BY a.number`,
      [enrolmentId, test],
    );
  }

  async passedTests(enrolmentId: number, rows: Rows = this.reader): Promise<string[]> {
    const found = await rows.rows<{ test: string }>(
      'SELECT DISTINCT test FROM attempts WHERE enrolment_id = $1 AND passed',
      [enrolmentId],
    );
    return found.map(({ test }) => test);
  }

  async detail(id: number, rows: Rows = this.reader): Promise<AttemptDetail | null> {
    return (await rows.rows<AttemptDetail>(DETAIL, [id]))[0] ?? null;
  }

  /** Attempts whose time is over and that nobody handed in. */
  async overdue(now: Date): Promise<number[]> {
    const found = await this.reader.rows<{ id: number }>(
      `SELECT id FROM attempts WHERE status = 'started' AND due_at <= $1 ORDER BY due_at LIMIT 500`,
      [now],
    );
    return found.map(({ id }) => id);
  }
}
