import { Injectable } from '@nestjs/common';
import type { Levels } from '#marking/agreement-rule';
import type { WorkBody } from '#marking/work-body';
import type { WorkOutcome } from '#marking/work-status';
import { Reader, type Rows } from '#platform/database/reader';
import { reportHiddenSince } from '#quarantine/withheld';
import type { ReleasedMarks } from './moderation-risks.js';
import type { SampleReason } from './moderation-sample.js';
import type { ModerationStatus } from './moderation-status.js';

export interface ModerationRow {
  id: number;
  blindNumber: string;
  reasons: SampleReason[];
  status: ModerationStatus;
  standing: WorkOutcome;
  outcome: WorkOutcome | null;
  moderator: string | null;
  moderatedAt: Date | null;
  note: string | null;
  drawnAt: Date;
}
export interface ModerationDetail extends ModerationRow {
  workId: number;
  body: WorkBody;
  round: number;
  enrolmentId: number;
  handedInAt: Date;
  hiddenSince: Date | null;
  agreed: Levels;
  levels: Levels | null;
  curriculumVersionId: number;
  settings: Record<string, number>;
  marks: { ordinal: number; levels: Levels; comment: string }[];
}

const ROW = `m.id, w.blind_number AS "blindNumber", m.reasons, m.status, w.outcome AS standing, m.outcome, p.print_name AS moderator,
  m.moderated_at AS "moderatedAt", m.note, r.drawn_at AS "drawnAt"`;
const FROM = `FROM moderations m JOIN moderation_rounds r ON r.id = m.round_id JOIN works w ON w.id = m.work_id
  JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id LEFT JOIN persons p ON p.id = m.moderator_id`;
/** Somebody who has nothing to do with the work. */
const STRANGER = `e.person_id <> $1 AND NOT EXISTS (SELECT FROM marker_assignments a WHERE a.work_id = w.id AND a.marker_id = $1)
  AND NOT EXISTS (SELECT FROM affiliations f WHERE f.person_id = $1 AND f.organisation_id = e.organisation_id)`;
const LEVELS = (assignment: string): string =>
  `(SELECT json_object_agg(k.criterion, k.level) FROM criterion_marks k WHERE k.assignment_id = ${assignment}.id AND k.level IS NOT NULL)`;

export const PAGE_OF_MODERATIONS = 50;
/** More works than these are not looked through at once. */
const MOST = 5000;

@Injectable()
export class ModerationsQueries {
  constructor(private readonly reader: Reader) {}

  /** All of the samples, the newest first. */
  all(before: number): Promise<ModerationRow[]> {
    return this.reader.rows(
      `SELECT ${ROW} ${FROM} WHERE m.id < $1 ORDER BY m.id DESC LIMIT ${PAGE_OF_MODERATIONS + 1}`,
      [before],
    );
  }

  /** What waits for a moderator, and what they have done, what waits first. */
  of(moderatorId: number, before: number): Promise<ModerationRow[]> {
    return this.reader.rows(
      `SELECT ${ROW} ${FROM} WHERE m.id < $2 AND (m.moderator_id = $1 OR (m.status = 'waiting' AND ${STRANGER})) ORDER BY m.id DESC LIMIT ${PAGE_OF_MODERATIONS + 1}`,
      [moderatorId, before],
    );
  }

  one(moderatorId: number, id: number, rows: Rows = this.reader): Promise<ModerationDetail[]> {
    return rows.rows(
      `SELECT ${ROW}, m.work_id AS "workId", w.body, w.round, w.enrolment_id AS "enrolmentId", w.handed_in_at AS "handedInAt",
         ${reportHiddenSince('w.enrolment_id')} AS "hiddenSince", g.levels AS agreed, m.levels, c.curriculum_version_id AS "curriculumVersionId", c.settings,
         (SELECT json_agg(json_build_object('ordinal', a.ordinal, 'comment', a.comment, 'levels', ${LEVELS('a')}) ORDER BY a.ordinal)
          FROM marker_assignments a WHERE a.work_id = w.id AND a.status = 'handed_in' AND a.ordinal < 5) AS marks
       ${FROM} JOIN agreements g ON g.work_id = w.id AND g.replaced_at IS NULL WHERE m.id = $2 AND (m.moderator_id = $1 OR (m.status = 'waiting' AND ${STRANGER}))`,
      [moderatorId, id],
    );
  }

  /** Works released on these days that nobody has chosen yet, with the marks that made them. */
  candidates(from: string, until: string, rows: Rows = this.reader): Promise<ReleasedMarks[]> {
    return rows.rows(
      `SELECT w.id AS "workId", c.curriculum_version_id AS "versionId", g.method, g.levels AS agreed,
         (SELECT json_agg(json_build_object('markerId', a.marker_id, 'levels', ${LEVELS('a')},
            'before', (SELECT count(*)::int FROM marker_assignments b WHERE b.marker_id = a.marker_id AND b.status = 'handed_in' AND b.handed_in_at < a.handed_in_at)))
          FROM marker_assignments a WHERE a.work_id = w.id AND a.ordinal < 3 AND a.status = 'handed_in') AS marks
       FROM works w JOIN agreements g ON g.work_id = w.id AND g.replaced_at IS NULL
       JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
       WHERE w.status = 'released' AND (w.released_at AT TIME ZONE 'Asia/Tokyo')::date BETWEEN $1::date AND $2::date
         AND NOT EXISTS (SELECT FROM moderations m WHERE m.work_id = w.id) ORDER BY w.id DESC LIMIT ${MOST}`,
      [from, until],
    );
  }

  /** Markers with a drift alarm in any of the kept figures. */
  async drifting(rows: Rows = this.reader): Promise<number[]> {
    const found = await rows.rows<{ id: number }>(
      `SELECT DISTINCT (k ->> 'markerId')::int AS id FROM quality_reports q, jsonb_array_elements(q.document -> 'markers') k WHERE k #>> '{drift,alarm}' IS NOT NULL AND k #>> '{drift,echo}' = 'false'`,
    );
    return found.map(({ id }) => id);
  }
}
