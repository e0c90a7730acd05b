import { Injectable } from '@nestjs/common';
import { addDays } from '#platform/clock/clock';
import { Reader, type Rows } from '#platform/database/reader';
import { notFound } from '#platform/problems';
import { type MarkerCalendar, mondayOf, USUAL_WORKS_PER_WEEK, WEEKS_AHEAD } from './capacity.js';

/** A trainer with the works in hand and the calendar from today on. */
export interface MarkerRow extends MarkerCalendar {
  id: number;
  name: string;
  open: number;
  ever: number;
}

/** The same with what keeps works from a trainer who has room. */
export interface ListedMarker extends MarkerRow {
  /** The only cohorts that this trainer marks for; empty where it is all of them. */
  only: string[];
  /** A cohort that has not ended asks for calibration that this trainer has not passed, or no longer. */
  uncleared: boolean;
}

/** A work with vacant places; `may`: trainers of its cohort without a conflict who did not have it before; after an appeal, who never saw it in any round. */
export interface VacantWork {
  id: number;
  blindNumber: string;
  ordinals: number[];
  may: number[];
  familiar: number[];
}

const TRAINER = `EXISTS (SELECT FROM appointments a WHERE a.person_id = p.id AND a.role = 'trainer' AND a.period @> $1::date`;

/** $1: today, $2: how many works a week somebody takes who has not said, $3 and $4: the weeks that matter. */
const marker = (more = '') => `SELECT p.id, p.print_name AS name, COALESCE(c.works_per_week, $2::int) AS usual,
    (SELECT count(*)::int FROM marker_assignments m WHERE m.marker_id = p.id AND m.status IN ('assigned', 'marking')) AS open,
    (SELECT count(*)::int FROM marker_assignments m WHERE m.marker_id = p.id AND m.status <> 'declined') AS ever,
    COALESCE((SELECT json_object_agg(w.starts_on, w.works) FROM marker_weeks w WHERE w.marker_id = p.id AND w.starts_on BETWEEN $3::date AND $4::date), '{}') AS weeks,
    COALESCE((SELECT json_agg(json_build_object('from', b.starts_on, 'to', b.ends_on) ORDER BY b.starts_on) FROM marker_absences b
      WHERE b.marker_id = p.id AND b.cancelled_at IS NULL AND b.ends_on >= $1::date), '[]') AS away${more}
  FROM persons p LEFT JOIN marker_capacities c ON c.marker_id = p.id`;
const LIMITS = `, ARRAY(SELECT h.code FROM appointments a JOIN cohorts h ON h.id = a.cohort_id WHERE a.person_id = p.id AND a.role = 'trainer' AND a.period @> $1::date
      AND NOT ${TRAINER} AND a.cohort_id IS NULL) ORDER BY h.code) AS only,
    EXISTS (SELECT FROM cohorts h JOIN curriculum_versions v ON v.id = h.curriculum_version_id
      WHERE h.ends_at >= $1::date AND COALESCE((h.settings ->> 'calibration_scripts')::numeric, v.calibration_scripts, 0) > 0
        AND ${TRAINER} AND (a.cohort_id IS NULL OR a.cohort_id = h.id))
        AND NOT EXISTS (SELECT FROM marker_clearances k WHERE k.marker_id = p.id AND k.rubric = v.rubric AND k.ended_at IS NULL AND $1::date <= k.valid_until)) AS uncleared`;
const calendarFrom = (today: string): unknown[] => [
  ...[today, USUAL_WORKS_PER_WEEK, mondayOf(today), addDays(today, 7 * WEEKS_AHEAD)],
];
export const PAGE_OF_MARKERS = 40;

/** Any number, the same in every process. */
const ALLOCATION_LOCK = 4_200_022;

@Injectable()
export class MarkersQueries {
  constructor(private readonly reader: Reader) {}

  /**
   * Until this transaction ends nobody else gives out works, so that two of them never meet in a marker's last free place. The works
   * come first: whoever hands in marks holds a work already when it asks for markers.
   */
  async alone(workIds: readonly number[], tx: Rows): Promise<void> {
    await tx.rows('SELECT id FROM works WHERE id = ANY ($1::int[]) ORDER BY id FOR UPDATE', [workIds]);
    await tx.rows('SELECT pg_advisory_xact_lock($1)', [ALLOCATION_LOCK]);
  }

  /** Every trainer of today, in the order of their names. */
  all(today: string, rows: Rows = this.reader): Promise<MarkerRow[]> {
    return rows.rows(`${marker()} WHERE ${TRAINER}) ORDER BY p.name_kana NULLS LAST, p.id`, calendarFrom(today));
  }

  /** One page of them, after the first `skipped`. */
  page(today: string, skipped: number): Promise<ListedMarker[]> {
    return this.reader.rows(
      `${marker(LIMITS)} WHERE ${TRAINER}) ORDER BY p.name_kana NULLS LAST, p.id LIMIT ${PAGE_OF_MARKERS + 1} OFFSET $5`,
      [...calendarFrom(today), skipped],
    );
  }

  async one(id: number, today: string): Promise<MarkerRow> {
    const found = await this.reader.row<MarkerRow>(`${marker()} WHERE p.id = $5 AND ${TRAINER})`, [
      ...calendarFrom(today),
      id,
    ]);
    if (!found) throw notFound();
    return found;
  }

  /** What is vacant in these works, and who may take it. */
  vacant(workIds: readonly number[], today: string, rows: Rows = this.reader): Promise<VacantWork[]> {
    return rows.rows(
      `SELECT w.id, w.blind_number AS "blindNumber", w.familiar, v.ordinals,
         ARRAY(SELECT p.id FROM persons p WHERE ${TRAINER} AND (a.cohort_id IS NULL OR a.cohort_id = e.cohort_id))
           AND marker_conflict(p.id, e.id) IS NULL AND marker_is_cleared(p.id, e.id, $1::date)
           AND NOT EXISTS (SELECT FROM marker_assignments had WHERE had.work_id = w.id AND had.marker_id = p.id)
           AND (w.contested = '{}' OR NOT has_seen_work(p.id, w.id)) ORDER BY p.id) AS may
       FROM works w JOIN enrolments e ON e.id = w.enrolment_id
       CROSS JOIN LATERAL (SELECT array_agg(o ORDER BY o) AS ordinals FROM generate_series(1, 4) o
         WHERE NOT EXISTS (SELECT FROM marker_assignments m WHERE m.work_id = w.id AND m.ordinal = o AND m.status <> 'declined')
           AND o = ANY (CASE WHEN w.contested <> '{}' THEN ARRAY[4]
             WHEN 2 = (SELECT count(*) FROM marker_assignments m WHERE m.work_id = w.id AND m.ordinal < 3 AND m.status = 'handed_in') THEN ARRAY[3] ELSE ARRAY[1, 2] END)) v
       WHERE w.id = ANY ($2::int[]) AND (w.status IN ('waiting', 'marking') OR w.contested <> '{}') AND v.ordinals IS NOT NULL ORDER BY w.id`,
      [today, workIds],
    );
  }
}
