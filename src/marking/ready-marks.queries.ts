import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import type { Levels } from './agreement-rule.js';
import type { MarkerAssignmentStatus } from './marker-assignment-status.js';

/** A marking in somebody's hands, and whether it is complete. */
export interface ReadyRow {
  id: number;
  blindNumber: string;
  status: MarkerAssignmentStatus;
  chosen: number;
  wanted: number;
  comment: string;
  levels: Levels;
  curriculumVersionId: number;
  /** Statements of the bank without words of the text, or of another level than the chosen one. */
  unquoted: number;
  /** Rises with every change of the marks. */
  version: number;
}

/** More than these are not handed in at once. */
export const MOST_READY = 100;

const VERSION = `(m.row_version + COALESCE((SELECT sum(k.row_version) FROM criterion_marks k WHERE k.assignment_id = m.id), 0))::int`;

@Injectable()
export class ReadyMarksQueries {
  constructor(private readonly reader: Reader) {}

  /** Everything open of a marker, the oldest first. Once marking began there is a row for each criterion that this marker gives a level to. */
  openOf(markerId: number): Promise<ReadyRow[]> {
    return this.reader.rows(
      `SELECT m.id, w.blind_number AS "blindNumber", m.status, m.comment, c.curriculum_version_id AS "curriculumVersionId", ${VERSION} AS version,
         (SELECT COALESCE(json_object_agg(k.criterion, k.level), '{}') FROM criterion_marks k WHERE k.assignment_id = m.id AND k.level IS NOT NULL) AS levels,
         (SELECT count(*)::int FROM criterion_marks k WHERE k.assignment_id = m.id AND k.level IS NOT NULL) AS chosen,
         (SELECT count(*)::int FROM criterion_marks k WHERE k.assignment_id = m.id) AS wanted,
         (SELECT count(*)::int FROM placed_statements s JOIN bank_statements b ON b.id = s.statement_id LEFT JOIN criterion_marks k ON k.assignment_id = m.id AND k.criterion = b.criterion
           WHERE s.assignment_id = m.id AND (s.passage IS NULL OR b.level IS DISTINCT FROM k.level)) AS unquoted
       FROM marker_assignments m JOIN works w ON w.id = m.work_id JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
       WHERE m.marker_id = $1 AND m.status IN ('assigned', 'marking') ORDER BY m.id LIMIT ${MOST_READY}`,
      [markerId],
    );
  }

  /** How often the marks of an assignment have changed. */
  async versionOf(assignmentId: number, rows: Rows): Promise<number> {
    const [found] = await rows.rows<{ version: number }>(
      `SELECT ${VERSION} AS version FROM marker_assignments m WHERE m.id = $1`,
      [assignmentId],
    );
    return found?.version ?? 0;
  }
}
