import { Injectable } from '@nestjs/common';
import { dayInJapan } from '#platform/clock/clock';
import { Reader, type Rows } from '#platform/database/reader';

@Injectable()
export class MarkersQueries {
  constructor(private readonly reader: Reader) {}

  /**
   * Trainers of the cohort who may mark this work, the one with the least open marking first: not the trainee, nobody who works or
   * worked at the trainee's organisation or speaks for it, nobody who had this work before (a marker who declined stays out).
   * `familiar` know the trainee from elsewhere in the course and come last.
   */
  async freeFor(
    workId: number,
    now: Date,
    familiar: readonly number[],
    count: number,
    rows: Rows = this.reader,
  ): Promise<number[]> {
    const found = await rows.rows<{ id: number }>(
      `SELECT p.id FROM works w JOIN enrolments e ON e.id = w.enrolment_id JOIN persons p ON p.id <> e.person_id
       CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE m.status IN ('assigned', 'marking')) AS open, count(*) AS ever
         FROM marker_assignments m WHERE m.marker_id = p.id AND m.status <> 'declined') load
       WHERE w.id = $1
         AND EXISTS (SELECT 1 FROM appointments a WHERE a.person_id = p.id AND a.role = 'trainer' AND a.period @> $2::date
           AND (a.cohort_id IS NULL OR a.cohort_id = e.cohort_id))
         AND NOT EXISTS (SELECT 1 FROM affiliations f WHERE f.person_id = p.id AND f.organisation_id = e.organisation_id)
         AND NOT EXISTS (SELECT 1 FROM appointments c WHERE c.person_id = p.id AND c.organisation_id = e.organisation_id)
         AND NOT EXISTS (SELECT 1 FROM marker_assignments had WHERE had.work_id = w.id AND had.marker_id = p.id)
       ORDER BY p.id = ANY ($3::int[]), load.open, load.ever, p.id LIMIT $4`,
      [workId, dayInJapan(now), familiar, count],
    );
    return found.map((marker) => marker.id);
  }
}
