import { Injectable } from '@nestjs/common';
import type { TestId } from '#curriculum/blueprint';
import { Reader, type Rows } from '#platform/database/reader';
import type { Adjustments, ItemMark } from './score.js';

/** A closed attempt with all that its result is made of. */
export interface AttemptToRescale {
  readonly id: number;
  readonly enrolmentId: number;
  readonly personId: number;
  readonly test: TestId;
  readonly settings: Record<string, number>;
  readonly points: number;
  readonly maxPoints: number;
  readonly percent: number;
  readonly passed: boolean;
  readonly marks: ItemMark[];
  readonly voided: string[];
  readonly granted: string[];
}

const VOIDED = `ARRAY(SELECT v.item_id FROM voided_items v WHERE v.curriculum_version_id = c.curriculum_version_id AND v.item_id = ANY (a.item_ids))`;
const GRANTED = 'ARRAY(SELECT g.item_id FROM granted_points g WHERE g.attempt_id = a.id)';
const CLOSED = `SELECT a.id, a.enrolment_id AS "enrolmentId", e.person_id AS "personId", a.test, c.settings, a.points::float8 AS points, a.max_points AS "maxPoints", a.percent, a.passed,
    ARRAY(SELECT jsonb_build_object('item', i.item, 'points', COALESCE(w.points, 0)::float8) FROM unnest(a.item_ids) AS i (item)
      LEFT JOIN answers w ON w.attempt_id = a.id AND w.item_id = i.item) AS marks,
    ${VOIDED} AS voided, ${GRANTED} AS granted
  FROM attempts a JOIN enrolments e ON e.id = a.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
  WHERE a.passed IS NOT NULL AND`;
const HOLDS = `${CLOSED} c.curriculum_version_id = $1 AND $2 = ANY (a.item_ids) ORDER BY a.id`;

/** What was changed after marking, and whom it concerns. */
@Injectable()
export class AdjustmentsQueries {
  constructor(private readonly reader: Reader) {}

  /** What applies to the result of one attempt. */
  async of(attemptId: number, rows: Rows = this.reader): Promise<Adjustments> {
    const [found] = await rows.rows<{ voided: string[]; granted: string[] }>(
      `SELECT ${VOIDED} AS voided, ${GRANTED} AS granted
       FROM attempts a JOIN enrolments e ON e.id = a.enrolment_id JOIN cohorts c ON c.id = e.cohort_id WHERE a.id = $1`,
      [attemptId],
    );
    return { voided: new Set(found?.voided), granted: new Set(found?.granted) };
  }

  /** The items of a version that are drawn no more. */
  async voidedIn(curriculumVersionId: number, rows: Rows = this.reader): Promise<Set<string>> {
    const found = await rows.rows<{ item: string }>(
      'SELECT item_id AS item FROM voided_items WHERE curriculum_version_id = $1',
      [curriculumVersionId],
    );
    return new Set(found.map(({ item }) => item));
  }

  /** Every closed attempt that held this item. */
  holding(curriculumVersionId: number, item: string): Promise<AttemptToRescale[]> {
    return this.reader.rows(HOLDS, [curriculumVersionId, item]);
  }

  /** The same, locked until the end of the transaction. */
  holdingLocked(rows: Rows, curriculumVersionId: number, item: string): Promise<AttemptToRescale[]> {
    return rows.rows(`${HOLDS} FOR UPDATE OF a`, [curriculumVersionId, item]);
  }

  attemptLocked(rows: Rows, attemptId: number): Promise<AttemptToRescale[]> {
    return rows.rows(`${CLOSED} a.id = $1 FOR UPDATE OF a`, [attemptId]);
  }
}
