import { Injectable } from '@nestjs/common';
import type { TestId } from '#curriculum/blueprint';
import type { Response } from '#curriculum/response';
import { type Actor, hasRole } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import { Reader, type Rows } from '#platform/database/reader';
import type { AppealStatus } from './appeal-status.js';

export interface AppealRow {
  readonly id: number;
  readonly test: TestId;
  readonly items: number;
  readonly lodgedAt: Date;
}

/** An appeal as its author sees it. */
export interface OwnAppeal {
  readonly id: number;
  readonly status: AppealStatus;
  readonly itemIds: string[];
  readonly reason: string;
  readonly lodgedAt: Date;
  readonly decidedAt: Date | null;
  readonly promisedOn: string | null;
  readonly answer: string | null;
}

/** An appeal in front of somebody who may decide it: all that is needed to judge, and nothing of whose it is. */
export interface AppealToReview extends AppealRow {
  readonly attemptId: number;
  readonly enrolmentId: number;
  readonly curriculumVersionId: number;
  readonly itemIds: string[];
  readonly attemptItemIds: string[];
  readonly reason: string;
  readonly answers: { readonly item: string; readonly response: Response }[];
}

export interface AppealCounts {
  readonly test: TestId;
  readonly lodged: number;
  readonly waiting: number;
  readonly upheld: number;
  readonly dismissed: number;
}

const ROW = `p.id, a.test, cardinality(p.item_ids) AS items, p.lodged_at AS "lodgedAt"`;
/**
 * What $1 may decide, today $2, as the agency $3: waiting, of a cohort that they teach or for the agency, neither their own nor a
 * colleague's, and nothing in which they had a hand before.
 */
const OPEN_TO = `FROM appeals p JOIN attempts a ON a.id = p.attempt_id JOIN enrolments e ON e.id = a.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
  WHERE p.status = 'waiting' AND p.appellant_id <> $1
    AND ($3 OR EXISTS (SELECT 1 FROM appointments t WHERE t.person_id = $1 AND t.role = 'trainer' AND t.period @> $2::date AND (t.cohort_id IS NULL OR t.cohort_id = e.cohort_id)))
    AND NOT EXISTS (SELECT 1 FROM affiliations f WHERE f.person_id = $1 AND f.organisation_id = e.organisation_id)
    AND NOT EXISTS (SELECT 1 FROM voided_items v WHERE v.voided_by = $1 AND v.curriculum_version_id = c.curriculum_version_id AND v.item_id = ANY (a.item_ids))`;

export const PAGE_OF_APPEALS = 50;

@Injectable()
export class AppealsQueries {
  constructor(private readonly reader: Reader) {}

  /** The appeal against an attempt, if there is one. */
  async ofAttempt(attemptId: number): Promise<OwnAppeal | null> {
    return this.reader.row(
      `SELECT id, status, item_ids AS "itemIds", reason, lodged_at AS "lodgedAt", decided_at AS "decidedAt", promised_on::text AS "promisedOn", answer FROM appeals WHERE attempt_id = $1`,
      [attemptId],
    );
  }

  /** What waits for this person, the oldest first. */
  waitingFor(actor: Actor, now: Date, after: number): Promise<AppealRow[]> {
    return this.reader.rows(`SELECT ${ROW} ${OPEN_TO} AND p.id > $4 ORDER BY p.id LIMIT ${PAGE_OF_APPEALS + 1}`, [
      ...reader(actor, now),
      after,
    ]);
  }

  /** How many wait for this person, and since when. */
  async waitingCount(actor: Actor, now: Date): Promise<{ count: number; since: Date | null }> {
    const found = await this.reader.row<{ count: number; since: Date | null }>(
      `SELECT count(*)::int AS count, min(p.lodged_at) AS since ${OPEN_TO}`,
      reader(actor, now),
    );
    return found ?? { count: 0, since: null };
  }

  async forReviewer(actor: Actor, now: Date, id: number, rows: Rows = this.reader): Promise<AppealToReview | null> {
    const [found] = await rows.rows<AppealToReview>(
      `SELECT ${ROW}, p.attempt_id AS "attemptId", e.id AS "enrolmentId", c.curriculum_version_id AS "curriculumVersionId", p.item_ids AS "itemIds",
         a.item_ids AS "attemptItemIds", p.reason,
         ARRAY(SELECT jsonb_build_object('item', w.item_id, 'response', w.response) FROM answers w WHERE w.attempt_id = a.id AND w.item_id = ANY (p.item_ids)) AS answers
       ${OPEN_TO} AND p.id = $4`,
      [...reader(actor, now), id],
    );
    return found ?? null;
  }

  /** How many were lodged, and what came of them, by test. */
  counts(): Promise<AppealCounts[]> {
    return this.reader.rows(
      `SELECT a.test, count(*)::int AS lodged, count(*) FILTER (WHERE p.status = 'waiting')::int AS waiting,
         count(*) FILTER (WHERE p.status = 'upheld')::int AS upheld, count(*) FILTER (WHERE p.status = 'dismissed')::int AS dismissed
       FROM appeals p JOIN attempts a ON a.id = p.attempt_id GROUP BY a.test ORDER BY a.test`,
    );
  }
}

const reader = (actor: Actor, now: Date): unknown[] => [actor.id, dayInJapan(now), hasRole(actor, 'agency')];
