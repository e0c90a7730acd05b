import { Injectable } from '@nestjs/common';
import type { Levels } from '#marking/agreement-rule';
import type { WorkOutcome } from '#marking/work-status';
import { Reader, type Rows } from '#platform/database/reader';
import type { AppealStatus } from './appeal-status.js';

export interface AppealPointRow {
  criterion: string;
  reason: string;
  stood: number;
  level: number | null;
  answer: string | null;
}

/** How far an appeal is: nobody marks yet, somebody does, the own marks are in, or it is decided. */
export type AppealStep = 'seeking' | 'marking' | 'deciding' | 'decided';

export interface WorkAppealRow {
  id: number;
  workId: number;
  enrolmentId: number;
  status: AppealStatus;
  step: AppealStep;
  lodgedAt: Date;
  promisedOn: string;
  decidedAt: Date | null;
}

/** A released work that its trainee may appeal against, and the appeal where there is one. */
export interface OwnMarkedWork {
  workId: number;
  enrolmentId: number;
  round: number;
  outcome: WorkOutcome;
  levels: Levels;
  releasedAt: Date;
  appealUntil: Date | null;
  followed: boolean;
  curriculumVersionId: number;
  settings: Record<string, number>;
  appeal: (WorkAppealRow & { points: AppealPointRow[] }) | null;
}

const STEP = `CASE WHEN p.status <> 'waiting' THEN 'decided' WHEN m.id IS NULL THEN 'seeking' WHEN m.status = 'handed_in' THEN 'deciding' ELSE 'marking' END`;
const FROM = `FROM appeals p JOIN works w ON w.id = p.work_id LEFT JOIN marker_assignments m ON m.work_id = p.work_id AND m.ordinal = 4 AND m.status <> 'declined'`;
const ROW = `p.id, p.work_id AS "workId", w.enrolment_id AS "enrolmentId", p.status, ${STEP} AS step, p.lodged_at AS "lodgedAt", p.promised_on::text AS "promisedOn", p.decided_at AS "decidedAt"`;

@Injectable()
export class WorkAppealsQueries {
  constructor(private readonly reader: Reader) {}

  /** The trainee's own released work; null for everybody else. */
  async ofTrainee(personId: number, workId: number, rows: Rows = this.reader): Promise<OwnMarkedWork | null> {
    const [work] = await rows.rows<Omit<OwnMarkedWork, 'appeal'>>(
      `SELECT w.id AS "workId", e.id AS "enrolmentId", w.round, w.outcome, g.levels, w.released_at AS "releasedAt", w.appeal_until AS "appealUntil",
         EXISTS (SELECT FROM works l WHERE l.enrolment_id = w.enrolment_id AND l.kind = w.kind AND l.round > w.round) AS followed,
         c.curriculum_version_id AS "curriculumVersionId", c.settings
       FROM works w JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
       JOIN agreements g ON g.work_id = w.id AND g.replaced_at IS NULL WHERE w.id = $2 AND e.person_id = $1 AND w.status = 'released'`,
      [personId, workId],
    );
    if (!work) return null;
    const [appeal] = await rows.rows<WorkAppealRow>(`SELECT ${ROW} ${FROM} WHERE p.work_id = $1`, [workId]);
    return { ...work, appeal: appeal ? { ...appeal, points: await this.pointsOf(appeal.id, rows) } : null };
  }

  pointsOf(appealId: number, rows: Rows = this.reader): Promise<AppealPointRow[]> {
    return rows.rows(
      'SELECT criterion, reason, stood, level, answer FROM appeal_points WHERE appeal_id = $1 ORDER BY criterion',
      [appealId],
    );
  }

  /** The appeal that an assignment of its marker answers. */
  async ofAssignment(assignmentId: number): Promise<(WorkAppealRow & { points: AppealPointRow[] }) | null> {
    const appeal = await this.reader.row<WorkAppealRow>(`SELECT ${ROW} ${FROM} WHERE m.id = $1`, [assignmentId]);
    return appeal && { ...appeal, points: await this.pointsOf(appeal.id) };
  }
}
