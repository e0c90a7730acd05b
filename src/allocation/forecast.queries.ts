import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import { USUAL_WORKS_PER_WEEK } from './capacity.js';

/** A place as the forecast sees it; without a marker it is vacant. */
export interface PlaceAhead {
  workId: number;
  assignedAt: Date | null;
  /** Works of the same marker that came before it and are still open; for a vacant place, works that wait longer. */
  before: number;
  /** What its marker takes in a week; for a vacant place, what everybody takes together. */
  perWeek: number;
}

export interface WorkAhead {
  id: number;
  enrolmentId: number;
  blindNumber: string;
  handedInAt: Date;
  curriculumVersionId: number;
  settings: Record<string, number>;
}

const LATEST = 200;
const OPEN = `status IN ('assigned', 'marking')`;
const WORK = `SELECT w.id, w.enrolment_id AS "enrolmentId", w.blind_number AS "blindNumber", w.handed_in_at AS "handedInAt", c.curriculum_version_id AS "curriculumVersionId", c.settings
  FROM works w JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id`;

@Injectable()
export class ForecastQueries {
  constructor(private readonly reader: Reader) {}

  /** The latest marks and those that are open now: when they were given out and, where they are, handed in. */
  turnarounds(): Promise<{ assignedAt: Date; handedInAt: Date | null }[]> {
    return this.reader.rows(
      `(SELECT assigned_at AS "assignedAt", handed_in_at AS "handedInAt" FROM marker_assignments WHERE status = 'handed_in' ORDER BY handed_in_at DESC LIMIT ${LATEST})
       UNION ALL (SELECT assigned_at, NULL FROM marker_assignments WHERE ${OPEN} ORDER BY due_on, id LIMIT ${LATEST})`,
    );
  }

  /** In which part of the latest works two marks were not enough. */
  async disagreement(): Promise<number> {
    const found = await this.reader.row<{ share: number | null }>(
      `SELECT avg((method IN ('reconciled', 'third_marker'))::int)::float AS share FROM (SELECT method FROM agreements WHERE revision = 1 ORDER BY agreed_at DESC LIMIT ${LATEST}) latest`,
    );
    return found?.share ?? 0;
  }

  /** The work of an enrolment that has no result yet. */
  ofEnrolment(enrolmentId: number): Promise<WorkAhead | null> {
    return this.reader.row(`${WORK} WHERE w.enrolment_id = $1 AND w.status <> 'released' ORDER BY w.id DESC LIMIT 1`, [
      enrolmentId,
    ]);
  }

  /** The works that wait longest for a result. */
  longestWaiting(cohorts: number[] | null): Promise<WorkAhead[]> {
    return this.reader.rows(
      `${WORK} WHERE w.status IN ('waiting', 'marking', 'reconciling') AND ($1::int[] IS NULL OR e.cohort_id = ANY ($1::int[])) ORDER BY w.handed_in_at, w.id LIMIT 60`,
      [cohorts],
    );
  }

  /** What is still to be done in these works, place by place. */
  placesAhead(workIds: readonly number[], today: string): Promise<PlaceAhead[]> {
    return this.reader.rows(
      `SELECT m.work_id AS "workId", m.assigned_at AS "assignedAt",
         (SELECT count(*)::int FROM marker_assignments b WHERE b.marker_id = m.marker_id AND b.${OPEN} AND b.id < m.id) AS before,
         COALESCE((SELECT c.works_per_week FROM marker_capacities c WHERE c.marker_id = m.marker_id), $2::int) AS "perWeek"
       FROM marker_assignments m WHERE m.work_id = ANY ($1::int[]) AND m.${OPEN}
       UNION ALL
       SELECT w.id, NULL, (SELECT count(*)::int FROM works b WHERE b.status = 'waiting' AND (b.handed_in_at, b.id) < (w.handed_in_at, w.id)), everybody.week
       FROM works w, (SELECT COALESCE(sum(COALESCE(c.works_per_week, $2::int)), 0)::int AS week FROM appointments a LEFT JOIN marker_capacities c ON c.marker_id = a.person_id
         WHERE a.role = 'trainer' AND a.period @> $3::date) everybody
       WHERE w.id = ANY ($1::int[]) AND w.status = 'waiting'`,
      [workIds, USUAL_WORKS_PER_WEEK, today],
    );
  }
}
