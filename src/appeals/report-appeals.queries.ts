import { Injectable } from '@nestjs/common';
import { cohortsKept } from '#admissions/cohorts-kept';
import type { Actor } from '#platform/actor/actor';
import { Reader, type Rows } from '#platform/database/reader';
import type { AppealStatus } from './appeal-status.js';
import type { AppealStep } from './work-appeals.queries.js';

/** An appeal against marks as the office sees it: where it stands and who has it in hand, never what the work says. */
export interface ReportAppealRow {
  id: number;
  workId: number;
  enrolmentId: number;
  blindNumber: string;
  cohortCode: string;
  status: AppealStatus;
  step: AppealStep;
  criteria: string[];
  lodgedAt: Date;
  promisedOn: string;
  decidedAt: Date | null;
  marker: string | null;
  curriculumVersionId: number;
}

/** Who could mark a work anew: has never seen it, has no conflict, and may mark by its rubric. */
export interface FreshMarker {
  id: number;
  name: string;
  open: number;
  ofCohort: boolean;
}

export const PAGE_OF_REPORT_APPEALS = 50;

const STEP = `CASE WHEN p.status <> 'waiting' THEN 'decided' WHEN m.id IS NULL THEN 'seeking' WHEN m.status = 'handed_in' THEN 'deciding' ELSE 'marking' END`;
/** $1: the cohorts that the reader keeps (null: all), $2: the reader, who never sees the own. */
const FROM = `FROM appeals p JOIN works w ON w.id = p.work_id JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
  LEFT JOIN marker_assignments m ON m.work_id = w.id AND m.ordinal = 4 AND m.status <> 'declined' LEFT JOIN persons k ON k.id = m.marker_id
  WHERE ($1::int[] IS NULL OR e.cohort_id = ANY ($1::int[])) AND e.person_id <> $2`;
const ROW = `SELECT p.id, w.id AS "workId", e.id AS "enrolmentId", w.blind_number AS "blindNumber", c.code AS "cohortCode", p.status, ${STEP} AS step, p.item_ids AS criteria,
  p.lodged_at AS "lodgedAt", p.promised_on::text AS "promisedOn", p.decided_at AS "decidedAt", k.print_name AS marker, c.curriculum_version_id AS "curriculumVersionId"`;

@Injectable()
export class ReportAppealsQueries {
  constructor(private readonly reader: Reader) {}

  /** What is open, the one promised first on top; or what is decided, the newest first. */
  page(actor: Actor, open: boolean, skipped: number): Promise<ReportAppealRow[]> {
    const order = open
      ? `p.status = 'waiting' ORDER BY p.promised_on, p.id`
      : `p.status <> 'waiting' ORDER BY p.id DESC`;
    return this.reader.rows(`${ROW} ${FROM} AND ${order} LIMIT ${PAGE_OF_REPORT_APPEALS + 1} OFFSET $3`, [
      ...[cohortsKept(actor), actor.id, skipped],
    ]);
  }

  async one(actor: Actor, id: number, rows: Rows = this.reader): Promise<ReportAppealRow | null> {
    const [found] = await rows.rows<ReportAppealRow>(`${ROW} ${FROM} AND p.id = $3`, [
      cohortsKept(actor),
      actor.id,
      id,
    ]);
    return found ?? null;
  }

  /** Appeals that somebody of the office has to look after: nobody marks them, or the promised day has passed. */
  async pressing(actor: Actor, today: string): Promise<{ count: number; since: Date | null }> {
    const found = await this.reader.row<{ count: number; since: Date | null }>(
      `SELECT count(*)::int AS count, min(p.lodged_at) AS since ${FROM} AND p.status = 'waiting' AND (m.id IS NULL OR p.promised_on < $3::date)`,
      [cohortsKept(actor), actor.id, today],
    );
    return found ?? { count: 0, since: null };
  }

  /** Every trainer of today, of whatever cohort, who could take it. Those of the cohort come first. */
  freshMarkers(workId: number, today: string, rows: Rows = this.reader): Promise<FreshMarker[]> {
    return rows.rows(
      `SELECT p.id, p.print_name AS name, (SELECT count(*)::int FROM marker_assignments m WHERE m.marker_id = p.id AND m.status IN ('assigned', 'marking')) AS open,
         bool_or(a.cohort_id IS NULL OR a.cohort_id = e.cohort_id) AS "ofCohort"
       FROM works w JOIN enrolments e ON e.id = w.enrolment_id JOIN appointments a ON a.role = 'trainer' AND a.period @> $2::date JOIN persons p ON p.id = a.person_id
       WHERE w.id = $1 AND marker_conflict(p.id, e.id) IS NULL AND marker_is_cleared(p.id, e.id, $2::date) AND NOT has_seen_work(p.id, w.id)
         AND NOT EXISTS (SELECT FROM marker_assignments had WHERE had.work_id = w.id AND had.marker_id = p.id)
       GROUP BY p.id ORDER BY 4 DESC, p.name_kana NULLS LAST, p.id LIMIT 200`,
      [workId, today],
    );
  }
}
