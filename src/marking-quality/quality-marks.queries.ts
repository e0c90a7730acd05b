import { Injectable } from '@nestjs/common';
import type { Levels } from '#marking/agreement-rule';
import { Reader } from '#platform/database/reader';

/** What one of two blind markers gave a work. */
export interface BlindMarks {
  workId: number;
  markerId: number;
  levels: Levels;
  /** What stands in the end; null while that is open. */
  agreed: Levels | null;
  /** Whether it was given after the marker was cleared last. */
  sinceCleared: boolean;
  /** When it was handed in; in milliseconds. */
  at: number;
}
/** What a marker gave a settled work that lay among the others, and what two others had given it. */
export interface ControlMarks extends BlindMarks {
  others: readonly Levels[];
}
export interface RubricInUse {
  rubric: string;
  versionId: number;
  assignments: number;
  latestAt: Date;
  /** How many the kept report has seen, or null where there is none. */
  reported: number | null;
}

/** So many of the newest works are looked at, so that the cost does not grow with the years. */
export const NEWEST = 10_000;

const BOTH_IN = `(SELECT count(*) FROM marker_assignments b WHERE b.work_id = w.id AND b.ordinal < 3 AND b.status = 'handed_in') = 2`;

const LEVELS = (assignment: string): string =>
  `(SELECT json_object_agg(k.criterion, k.level) FROM criterion_marks k WHERE k.assignment_id = ${assignment}.id AND k.level IS NOT NULL)`;
const SINCE = `COALESCE(m.handed_in_at >= (SELECT max(s.cleared_at) FROM marker_clearances s WHERE s.marker_id = m.marker_id AND s.rubric = $1), true)`;
const AT = `(extract(epoch FROM m.handed_in_at) * 1000)::float`;

@Injectable()
export class QualityMarksQueries {
  constructor(private readonly reader: Reader) {}

  /** The rubrics by which something was marked, and whether their report is of today's marks. */
  rubrics(): Promise<RubricInUse[]> {
    return this.reader.rows(
      `SELECT v.rubric, max(v.id) AS "versionId", count(*)::int AS assignments, max(m.handed_in_at) AS "latestAt", max(q.assignments) AS reported
       FROM marker_assignments m JOIN works w ON w.id = m.work_id JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
       JOIN curriculum_versions v ON v.id = c.curriculum_version_id LEFT JOIN quality_reports q ON q.rubric = v.rubric
       WHERE m.status = 'handed_in' GROUP BY v.rubric`,
    );
  }

  /** The blind marks of the newest works of a rubric that both markers have handed in, in the order in which they were handed in. */
  blind(rubric: string): Promise<BlindMarks[]> {
    return this.reader.rows(
      `WITH newest AS MATERIALIZED (
         SELECT w.id FROM works w JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
         JOIN curriculum_versions v ON v.id = c.curriculum_version_id WHERE v.rubric = $1 AND ${BOTH_IN} ORDER BY w.id DESC LIMIT ${NEWEST})
       SELECT m.work_id AS "workId", m.marker_id AS "markerId", g.levels AS agreed,
         ${LEVELS('m')} AS levels, ${AT} AS at,
         ${SINCE} AS "sinceCleared"
       FROM newest n JOIN marker_assignments m ON m.work_id = n.id AND m.ordinal < 3 AND m.status = 'handed_in'
       LEFT JOIN agreements g ON g.work_id = n.id AND g.replaced_at IS NULL
       ORDER BY m.handed_in_at, m.id`,
      [rubric],
    );
  }

  /** The newest marks of settled works that were given out once more to see how their markers mark, in their order. */
  controls(rubric: string): Promise<ControlMarks[]> {
    return this.reader.rows(
      `SELECT * FROM (SELECT m.work_id AS "workId", m.marker_id AS "markerId", g.levels AS agreed, ${LEVELS('m')} AS levels, ${AT} AS at, ${SINCE} AS "sinceCleared",
           (SELECT json_agg(${LEVELS('b')}) FROM marker_assignments b WHERE b.work_id = m.work_id AND b.ordinal < 3 AND b.status = 'handed_in') AS others
         FROM marker_assignments m JOIN works w ON w.id = m.work_id JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
         JOIN curriculum_versions v ON v.id = c.curriculum_version_id JOIN agreements g ON g.work_id = w.id AND g.replaced_at IS NULL
         WHERE v.rubric = $1 AND m.ordinal = 5 AND m.status = 'handed_in' ORDER BY m.handed_in_at DESC LIMIT ${NEWEST}) latest ORDER BY at`,
      [rubric],
    );
  }
}
