import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';

/** A settled work for a marker who is due to mark one. */
export interface DueControl {
  markerId: number;
  workId: number;
}

/** Works settled longer ago are not given: rubrics and texts change. */
const NEWEST = 200;

@Injectable()
export class ControlWorksQueries {
  constructor(private readonly reader: Reader) {}

  /**
   * Cleared trainers who have handed in as many works since their last control as the course says, each with a work of the same rubric
   * that is settled for good, that they have no conflict with and have never had; those given least often first.
   */
  due(today: string): Promise<DueControl[]> {
    return this.reader.rows(
      `WITH due AS MATERIALIZED (
         SELECT k.marker_id, k.rubric FROM marker_clearances k
         WHERE k.ended_at IS NULL AND k.valid_until >= $1::date AND NOT EXISTS (
             SELECT FROM marker_assignments o WHERE o.marker_id = k.marker_id AND o.ordinal = 5 AND o.status IN ('assigned', 'marking'))
           AND (SELECT COALESCE((v.document #>> '{settings,control_every,value}')::int, 0) FROM curriculum_versions v WHERE v.rubric = k.rubric ORDER BY v.id DESC LIMIT 1)
             BETWEEN 1 AND (SELECT count(*) FROM marker_assignments m WHERE m.marker_id = k.marker_id AND m.ordinal < 3 AND m.status = 'handed_in'
               AND m.handed_in_at > COALESCE((SELECT max(c.assigned_at) FROM marker_assignments c WHERE c.marker_id = k.marker_id AND c.ordinal = 5), '-infinity')))
       SELECT due.marker_id AS "markerId", c.id AS "workId" FROM due CROSS JOIN LATERAL (
         SELECT s.id FROM (
           SELECT w.id, e.id AS enrolment_id, e.cohort_id FROM works w JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts h ON h.id = e.cohort_id
             JOIN curriculum_versions v ON v.id = h.curriculum_version_id AND v.rubric = due.rubric
           WHERE w.status = 'released' AND w.contested = '{}' AND w.appeal_until < $1::date ORDER BY w.id DESC LIMIT ${NEWEST}) s
         WHERE NOT has_seen_work(due.marker_id, s.id) AND marker_conflict(due.marker_id, s.enrolment_id) IS NULL
           AND EXISTS (SELECT FROM appointments a WHERE a.person_id = due.marker_id AND a.role = 'trainer' AND a.period @> $1::date
             AND (a.cohort_id IS NULL OR a.cohort_id = s.cohort_id))
           AND NOT EXISTS (SELECT FROM incidents i WHERE i.enrolment_id = s.enrolment_id AND i.status IN ('noticed', 'quarantined', 'redacted'))
         ORDER BY (SELECT count(*) FROM marker_assignments x WHERE x.work_id = s.id AND x.ordinal = 5), s.id DESC LIMIT 1) c
       ORDER BY due.marker_id`,
      [today],
    );
  }
}
