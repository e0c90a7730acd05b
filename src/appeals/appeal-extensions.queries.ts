import { Injectable } from '@nestjs/common';
import { cohortsKept } from '#admissions/cohorts-kept';
import type { ExtensionReason } from '#admissions/extension.entity';
import type { TestId } from '#curriculum/blueprint';
import type { Levels } from '#marking/agreement-rule';
import type { Actor } from '#platform/actor/actor';
import { Reader, type Rows } from '#platform/database/reader';
import type { AppealExtensionStatus } from './appeal-extension-status.js';

/** Something that its person may appeal against, or could have. */
export interface AppealableRow {
  attemptId: number | null;
  workId: number | null;
  test: TestId | null;
  round: number | null;
  settledAt: Date;
  /** Until when, as it is kept; null: so many days after `settledAt`, as the course says. */
  until: Date | null;
  levels: Levels | null;
}
export interface PersonToAppeal {
  enrolmentId: number;
  personId: number;
  cohortId: number;
  cohortCode: string;
  name: string;
  curriculumVersionId: number;
  settings: Record<string, number>;
  results: AppealableRow[];
}
export interface AppealExtensionRow {
  id: number;
  enrolmentId: number;
  personId: number;
  cohortId: number;
  cohortCode: string;
  name: string;
  attemptId: number | null;
  workId: number | null;
  test: TestId | null;
  round: number | null;
  oldUntil: Date;
  newUntil: Date;
  reasonCode: ExtensionReason;
  note: string;
  status: AppealExtensionStatus;
  requestedBy: number;
  requester: string;
  requestedAt: Date;
  decider: string | null;
  decidedAt: Date | null;
}

export const PAGE_OF_APPEAL_EXTENSIONS = 50;
/** In the cohorts that the reader keeps ($1, null: all), and never the own. */
const KEPT = `($1::int[] IS NULL OR e.cohort_id = ANY ($1::int[])) AND e.person_id <> $2`;
const ROW = `SELECT x.id, x.enrolment_id AS "enrolmentId", e.person_id AS "personId", e.cohort_id AS "cohortId", c.code AS "cohortCode", p.print_name AS name, x.attempt_id AS "attemptId",
    x.work_id AS "workId", a.test, w.round, x.old_until AS "oldUntil", x.new_until AS "newUntil", x.reason_code AS "reasonCode", x.note, x.status, x.requested_by AS "requestedBy",
    r.print_name AS requester, x.requested_at AS "requestedAt", d.print_name AS decider, x.decided_at AS "decidedAt"
  FROM appeal_extensions x JOIN enrolments e ON e.id = x.enrolment_id JOIN cohorts c ON c.id = e.cohort_id JOIN persons p ON p.id = e.person_id JOIN persons r ON r.id = x.requested_by
  LEFT JOIN persons d ON d.id = x.decided_by LEFT JOIN attempts a ON a.id = x.attempt_id LEFT JOIN works w ON w.id = x.work_id WHERE ${KEPT}`;

/** The latest end that was approved for an attempt. */
const UNTIL_OF = (attempt: string): string =>
  `(SELECT max(y.new_until) FROM appeal_extensions y WHERE y.attempt_id = ${attempt} AND y.status = 'approved')`;

@Injectable()
export class AppealExtensionsQueries {
  constructor(private readonly reader: Reader) {}

  /** Until when somebody may appeal against a test beyond the days of the course; null where nobody extended them. */
  async untilOf(attemptId: number, rows: Rows = this.reader): Promise<Date | null> {
    const [found] = await rows.rows<{ until: Date | null }>(`SELECT ${UNTIL_OF('$1::int')} AS until`, [attemptId]);
    return found?.until ?? null;
  }

  /** One person with the results that an appeal is still possible against but for its time: failed tests, and the latest marks. */
  async person(actor: Actor, enrolmentId: number, rows: Rows = this.reader): Promise<PersonToAppeal | null> {
    const [found] = await rows.rows<Omit<PersonToAppeal, 'results'>>(
      `SELECT e.id AS "enrolmentId", e.person_id AS "personId", e.cohort_id AS "cohortId", c.code AS "cohortCode", p.print_name AS name,
         c.curriculum_version_id AS "curriculumVersionId", c.settings
       FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id JOIN persons p ON p.id = e.person_id WHERE ${KEPT} AND e.id = $3`,
      [cohortsKept(actor), actor.id, enrolmentId],
    );
    if (!found) return null;
    const results = await rows.rows<AppealableRow>(
      `SELECT a.id AS "attemptId", NULL::int AS "workId", a.test, NULL::int AS round, a.submitted_at AS "settledAt", ${UNTIL_OF('a.id')} AS until, NULL::jsonb AS levels
         FROM attempts a WHERE a.enrolment_id = $1 AND a.submitted_at IS NOT NULL AND a.passed = false AND a.test NOT LIKE 'quiz%'
           AND NOT EXISTS (SELECT FROM appeals l WHERE l.attempt_id = a.id)
       UNION ALL SELECT NULL, w.id, NULL, w.round, w.released_at, w.appeal_until, g.levels
         FROM works w JOIN agreements g ON g.work_id = w.id AND g.replaced_at IS NULL WHERE w.enrolment_id = $1 AND w.status = 'released'
           AND NOT EXISTS (SELECT FROM appeals l WHERE l.work_id = w.id) AND NOT EXISTS (SELECT FROM works f WHERE f.enrolment_id = w.enrolment_id AND f.kind = w.kind AND f.round > w.round)
       ORDER BY 5 DESC LIMIT 50`,
      [enrolmentId],
    );
    return { ...found, results };
  }

  /** What waits first, then what is decided, the newest first. */
  page(actor: Actor, skipped: number): Promise<AppealExtensionRow[]> {
    return this.reader.rows(
      `${ROW} ORDER BY (x.status = 'requested') DESC, x.id DESC LIMIT ${PAGE_OF_APPEAL_EXTENSIONS + 1} OFFSET $3`,
      [cohortsKept(actor), actor.id, skipped],
    );
  }

  async one(actor: Actor, id: number, rows: Rows = this.reader): Promise<AppealExtensionRow | null> {
    const [found] = await rows.rows<AppealExtensionRow>(`${ROW} AND x.id = $3`, [cohortsKept(actor), actor.id, id]);
    return found ?? null;
  }
}
