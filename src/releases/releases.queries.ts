import { Injectable } from '@nestjs/common';
import { cohortsKept } from '#admissions/cohorts-kept';
import type { AgreementMethod } from '#marking/agreement-rule';
import type { WorkOutcome } from '#marking/work-status';
import type { Actor } from '#platform/actor/actor';
import { Reader, type Rows } from '#platform/database/reader';
import type { LeftReason, PlannedReleaseStatus } from './release-status.js';

/** A result that waits for its release. */
export interface AgreedWork {
  workId: number;
  blindNumber: string;
  round: number;
  trainee: string;
  cohortCode: string;
  outcome: WorkOutcome;
  method: AgreementMethod;
  agreedAt: Date;
  curriculumVersionId: number;
  settings: Record<string, number>;
}
export interface BatchRow {
  id: number;
  plannedBy: string;
  plannedAt: Date;
  visibleAt: Date;
  planned: number;
  released: number;
  takenBack: number;
  leftOut: number;
}
export interface ReleaseRow extends Pick<AgreedWork, 'workId' | 'blindNumber' | 'trainee' | 'cohortCode'> {
  outcome: WorkOutcome | null;
  status: PlannedReleaseStatus;
  leftReason: LeftReason | null;
  endedAt: Date | null;
}

/** More than these are not let out at once. */
export const MOST_RELEASES = 200;
const LATEST_BATCHES = 10;

/** $1: the cohorts that the reader keeps (null: all), $2: the reader, who never lets out the own result. */
const WAITING = `FROM works w JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id JOIN persons p ON p.id = e.person_id
  JOIN agreements g ON g.work_id = w.id AND g.replaced_at IS NULL
  WHERE w.status = 'agreed' AND ($1::int[] IS NULL OR e.cohort_id = ANY ($1::int[])) AND e.person_id <> $2
    AND NOT EXISTS (SELECT FROM planned_releases r WHERE r.work_id = w.id AND r.status = 'planned')`;
/** $1: the cohorts that the reader keeps (null: all), $2: the reader, who sees a batch that they planned themselves in any case. */
const KEPT = `SELECT r.status FROM planned_releases r JOIN works w ON w.id = r.work_id JOIN enrolments e ON e.id = w.enrolment_id
  WHERE r.batch_id = b.id AND ($1::int[] IS NULL OR e.cohort_id = ANY ($1::int[]))`;
const COUNT = (status: PlannedReleaseStatus) => `(SELECT count(*)::int FROM (${KEPT}) s WHERE s.status = '${status}')`;
const BATCH = `SELECT b.id, k.print_name AS "plannedBy", b.planned_at AS "plannedAt", b.visible_at AS "visibleAt", ${COUNT('planned')} AS planned,
  ${COUNT('released')} AS released, ${COUNT('taken_back')} AS "takenBack", ${COUNT('left_out')} AS "leftOut"
  FROM release_batches b JOIN persons k ON k.id = b.planned_by WHERE ($1::int[] IS NULL OR b.planned_by = $2 OR EXISTS (${KEPT}))`;

@Injectable()
export class ReleasesQueries {
  constructor(private readonly reader: Reader) {}

  /** What may be let out now, the oldest agreement first; some of them where their ids are named. */
  waiting(actor: Actor, only: readonly number[] | null = null, rows: Rows = this.reader): Promise<AgreedWork[]> {
    return rows.rows(
      `SELECT w.id AS "workId", w.blind_number AS "blindNumber", w.round, p.print_name AS trainee, c.code AS "cohortCode", w.outcome, g.method, g.agreed_at AS "agreedAt",
         c.curriculum_version_id AS "curriculumVersionId", c.settings
       ${WAITING} AND ($3::int[] IS NULL OR w.id = ANY ($3::int[])) ORDER BY g.agreed_at, w.id LIMIT ${MOST_RELEASES}`,
      [cohortsKept(actor), actor.id, only],
    );
  }

  async waitingCount(actor: Actor): Promise<{ count: number; since: Date | null }> {
    const found = await this.reader.row<{ count: number; since: Date | null }>(
      `SELECT count(*)::int AS count, min(g.agreed_at) AS since ${WAITING}`,
      [cohortsKept(actor), actor.id],
    );
    return found ?? { count: 0, since: null };
  }

  latestBatches(actor: Actor): Promise<BatchRow[]> {
    return this.reader.rows(`${BATCH} ORDER BY b.id DESC LIMIT ${LATEST_BATCHES}`, [cohortsKept(actor), actor.id]);
  }

  async batch(actor: Actor, id: number, rows: Rows = this.reader): Promise<BatchRow | null> {
    const found = await rows.rows<BatchRow>(`${BATCH} AND b.id = $3`, [cohortsKept(actor), actor.id, id]);
    return found[0] ?? null;
  }

  /** Of a batch what concerns the cohorts that the reader keeps. */
  ofBatch(actor: Actor, id: number, rows: Rows = this.reader): Promise<ReleaseRow[]> {
    return rows.rows(
      `SELECT w.id AS "workId", w.blind_number AS "blindNumber", p.print_name AS trainee, c.code AS "cohortCode", w.outcome, r.status, r.left_reason AS "leftReason",
         r.ended_at AS "endedAt"
       FROM planned_releases r JOIN works w ON w.id = r.work_id JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
       JOIN persons p ON p.id = e.person_id WHERE r.batch_id = $1 AND ($2::int[] IS NULL OR e.cohort_id = ANY ($2::int[])) ORDER BY r.status, w.id`,
      [id, cohortsKept(actor)],
    );
  }

  /** What nobody took back in time, the oldest first. */
  due(now: Date): Promise<{ batchId: number; workId: number }[]> {
    return this.reader.rows(
      `SELECT r.batch_id AS "batchId", r.work_id AS "workId" FROM planned_releases r JOIN release_batches b ON b.id = r.batch_id
       WHERE r.status = 'planned' AND b.visible_at <= $1 ORDER BY r.batch_id, r.work_id LIMIT ${MOST_RELEASES}`,
      [now],
    );
  }
}
