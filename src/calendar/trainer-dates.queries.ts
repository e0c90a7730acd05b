import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import type { Wanted } from './calendar-memory.js';

/** A work that a marker still has to mark. */
export interface MarkToGive {
  assignedAt: Date;
  curriculumVersionId: number;
  settings: Record<string, number>;
}

const TRAINS = `EXISTS (SELECT FROM appointments t WHERE t.person_id = $1 AND t.role = 'trainer' AND t.period @> $2::date)`;

@Injectable()
export class TrainerDatesQueries {
  constructor(private readonly reader: Reader) {}

  marksToGive(personId: number, today: string, rows: Rows = this.reader): Promise<MarkToGive[]> {
    return rows.rows(
      `SELECT m.assigned_at AS "assignedAt", c.curriculum_version_id AS "curriculumVersionId", c.settings
       FROM marker_assignments m JOIN works w ON w.id = m.work_id JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
       WHERE m.marker_id = $1 AND m.status IN ('assigned', 'marking') AND ${TRAINS} ORDER BY m.id LIMIT 1000`,
      [personId, today],
    );
  }

  /** The groups that somebody leads, and the days by which appeals are answered that this marker looks at anew. */
  days(personId: number, today: string, rows: Rows = this.reader): Promise<Wanted[]> {
    return rows.rows(
      `SELECT 'group-' || g.id || '-' || g.trainer_id || '@kakehashi' AS uid, 'group' AS kind, d.held_on::timestamp AT TIME ZONE 'Asia/Tokyo' AS at,
         true AS "allDay", d.venue AS place, 1 AS count
       FROM review_groups g JOIN review_days d ON d.id = g.review_day_id WHERE g.trainer_id = $1 AND ${TRAINS}
       UNION ALL SELECT 'verdict-' || p.id || '-' || m.marker_id || '@kakehashi', 'verdict', p.promised_on::timestamp AT TIME ZONE 'Asia/Tokyo', true, '', 1
         FROM appeals p JOIN marker_assignments m ON m.work_id = p.work_id AND m.ordinal = 4 AND m.status <> 'declined'
         WHERE p.status = 'waiting' AND m.marker_id = $1 AND ${TRAINS}`,
      [personId, today],
    );
  }
}
