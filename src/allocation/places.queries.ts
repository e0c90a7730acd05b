import { Injectable } from '@nestjs/common';
import type { MarkerAssignmentStatus } from '#marking/marker-assignment-status';
import { Reader, type Rows } from '#platform/database/reader';

/** A place of a work in somebody's hands. */
export interface PlaceRow {
  id: number;
  workId: number;
  blindNumber: string;
  round: number;
  ordinal: number;
  markerId: number;
  markerName: string;
  markerEmail: string;
  status: MarkerAssignmentStatus;
  assignedAt: Date;
  dueOn: string;
  pinned: boolean;
  chosen: number;
}

/** How a marker stands: what lies there since when, and what was done. */
export interface StandingRow {
  markerId: number;
  overdue: number;
  oldest: Date | null;
  done: number;
}

export interface Totals {
  waiting: number;
  open: number;
  overdue: number;
  talks: number;
}

export const PAGE_OF_PLACES = 50;

const ROW = `SELECT m.id, m.work_id AS "workId", w.blind_number AS "blindNumber", w.round, m.ordinal, m.marker_id AS "markerId", p.print_name AS "markerName",
    p.email AS "markerEmail", m.status, m.assigned_at AS "assignedAt", m.due_on::text AS "dueOn", m.pinned_by IS NOT NULL AS pinned,
    (SELECT count(*)::int FROM criterion_marks k WHERE k.assignment_id = m.id AND k.level IS NOT NULL) AS chosen
  FROM marker_assignments m JOIN works w ON w.id = m.work_id JOIN persons p ON p.id = m.marker_id`;
/** Controls are nobody's place: the office neither counts nor moves them. */
const OPEN = `m.status IN ('assigned', 'marking') AND m.ordinal < 5`;
/** The work `w` is of one of the cohorts that somebody keeps; null: of any. */
export const OF_COHORTS = (cohorts: string): string =>
  `(${cohorts}::int[] IS NULL OR EXISTS (SELECT FROM enrolments k WHERE k.id = w.enrolment_id AND k.cohort_id = ANY (${cohorts}::int[])))`;

export interface PlacesFilter {
  readonly markerId: number | null;
  readonly afterDay: string;
  readonly afterId: number;
  /** Those that the reader keeps; null: all. */
  readonly cohorts: number[] | null;
}

@Injectable()
export class PlacesQueries {
  constructor(private readonly reader: Reader) {}

  /** One page of the places in somebody's hands, the most urgent first, after (dueOn, id); one row more tells that there is a next page. */
  page(filter: PlacesFilter): Promise<PlaceRow[]> {
    return this.reader.rows(
      `${ROW} WHERE ${OPEN} AND ($1::int IS NULL OR m.marker_id = $1) AND (m.due_on, m.id) > ($2::date, $3::int) AND ${OF_COHORTS('$4')} ORDER BY m.due_on, m.id LIMIT ${PAGE_OF_PLACES + 1}`,
      [filter.markerId, filter.afterDay, filter.afterId, filter.cohorts],
    );
  }

  /** What lies in one marker's hands of these cohorts (null: of all), the most urgent first. */
  openOf(markerId: number, cohorts: number[] | null, rows: Rows = this.reader): Promise<PlaceRow[]> {
    return rows.rows(
      `${ROW} WHERE ${OPEN} AND m.marker_id = $1 AND ${OF_COHORTS('$2')} ORDER BY m.due_on, m.id LIMIT 500`,
      [markerId, cohorts],
    );
  }

  /** Everything in anybody's hands, for a file; not what is marked anew after an appeal, which the office does not pin. */
  all(cohorts: number[] | null): Promise<PlaceRow[]> {
    return this.reader.rows(
      `${ROW} WHERE ${OPEN} AND m.ordinal < 4 AND ${OF_COHORTS('$1')} ORDER BY w.blind_number, m.ordinal LIMIT 20000`,
      [cohorts],
    );
  }

  standings(markerIds: readonly number[], today: string, since: Date): Promise<StandingRow[]> {
    return this.reader.rows(
      `SELECT p.id AS "markerId",
         (SELECT count(*)::int FROM marker_assignments m WHERE m.marker_id = p.id AND ${OPEN} AND m.due_on < $2::date) AS overdue,
         (SELECT min(m.assigned_at) FROM marker_assignments m WHERE m.marker_id = p.id AND ${OPEN}) AS oldest,
         (SELECT count(*)::int FROM marker_assignments m WHERE m.marker_id = p.id AND m.status = 'handed_in' AND m.handed_in_at >= $3) AS done
       FROM persons p WHERE p.id = ANY ($1::int[])`,
      [markerIds, today, since],
    );
  }

  async totals(today: string, cohorts: number[] | null): Promise<Totals> {
    const found = await this.reader.row<Totals>(
      `SELECT (SELECT count(*)::int FROM works w WHERE w.status = 'waiting' AND ${OF_COHORTS('$2')}) AS waiting,
         (SELECT count(*)::int FROM works w WHERE w.status = 'reconciling' AND ${OF_COHORTS('$2')}) AS talks,
         count(*)::int AS open, count(*) FILTER (WHERE m.due_on < $1::date)::int AS overdue
       FROM marker_assignments m JOIN works w ON w.id = m.work_id WHERE ${OPEN} AND ${OF_COHORTS('$2')}`,
      [today, cohorts],
    );
    return found ?? { waiting: 0, talks: 0, open: 0, overdue: 0 };
  }
}
