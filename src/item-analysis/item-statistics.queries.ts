import { Injectable } from '@nestjs/common';
import type { TestId } from '#curriculum/blueprint';
import type { VoidReason } from '#examination/voided-item.entity';
import { Reader } from '#platform/database/reader';
import { GROUP, type ResponseSums } from './item-statistics.js';

export interface VersionOfItems {
  readonly id: number;
  readonly number: number;
}
export interface Voiding {
  readonly itemId: string;
  readonly reason: VoidReason;
  readonly note: string;
  readonly voidedAt: Date;
}

/** So many of the newest first attempts are looked at: the error of a share is then below one in a hundred, and the cost does not grow with the years. */
export const NEWEST = 2000;

/**
 * One row for each response to each item of a test. Only first attempts count (a retake is drawn from what was not seen), the newest
 * ones by the index `first_attempts_by_test`. An item that was left empty is a response too, of 0 points.
 */
const SUMS = `WITH sat AS MATERIALIZED (
    SELECT a.id, a.item_ids FROM attempts a JOIN enrolments e ON e.id = a.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
    WHERE a.test = $1 AND a.number = 1 AND a.passed IS NOT NULL AND c.curriculum_version_id = $2 ORDER BY a.submitted_at DESC LIMIT ${NEWEST}),
  marked AS (
    SELECT s.id, i.item, w.response, COALESCE(w.points, 0)::float8 AS x, SUM(COALESCE(w.points, 0)) OVER one::float8 AS total, COUNT(*) OVER one AS items
    FROM sat s CROSS JOIN unnest(s.item_ids) AS i (item) LEFT JOIN answers w ON w.attempt_id = s.id AND w.item_id = i.item WINDOW one AS (PARTITION BY s.id)),
  ranked AS (
    SELECT item, response, x, (total - x) / GREATEST(items - 1, 1) AS y,
      row_number() OVER (PARTITION BY item ORDER BY total / items DESC, id) AS place, count(*) OVER (PARTITION BY item) AS n FROM marked
    WHERE $3::text IS NULL OR item = $3)
  SELECT item, response, count(*)::int AS count, (count(*) FILTER (WHERE place <= round(n * ${GROUP})))::int AS upper,
    (count(*) FILTER (WHERE place > n - round(n * ${GROUP})))::int AS lower,
    sum(x) AS points, sum(x * x) AS squares, sum(y) AS rest, sum(y * y) AS "restSquares", sum(x * y) AS products
  FROM ranked GROUP BY item, response ORDER BY item`;

@Injectable()
export class ItemStatisticsQueries {
  constructor(private readonly reader: Reader) {}

  /** Of all items of a test, or of one. */
  sums(test: TestId, versionId: number, item: string | null = null): Promise<ResponseSums[]> {
    return this.reader.rows(SUMS, [test, versionId, item]);
  }

  /** Versions by which somebody was tested, the newest first. */
  versions(): Promise<VersionOfItems[]> {
    return this.reader.rows(
      `SELECT v.id, v.number FROM curriculum_versions v WHERE EXISTS (SELECT 1 FROM cohorts c WHERE c.curriculum_version_id = v.id) ORDER BY v.number DESC`,
    );
  }

  voidings(versionId: number): Promise<Voiding[]> {
    return this.reader.rows(
      `SELECT item_id AS "itemId", reason, note, voided_at AS "voidedAt" FROM voided_items WHERE curriculum_version_id = $1 ORDER BY id`,
      [versionId],
    );
  }

  /** Names for those whose result a voiding would change: the agency decides about people, not about numbers. */
  names(enrolmentIds: readonly number[]): Promise<{ id: number; name: string; cohortCode: string }[]> {
    return this.reader.rows(
      `SELECT e.id, p.print_name AS name, c.code AS "cohortCode" FROM enrolments e JOIN persons p ON p.id = e.person_id JOIN cohorts c ON c.id = e.cohort_id
       WHERE e.id = ANY ($1::int[]) ORDER BY e.id`,
      [enrolmentIds],
    );
  }
}
