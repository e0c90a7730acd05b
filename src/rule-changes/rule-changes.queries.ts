import { Injectable } from '@nestjs/common';
import { cohortsKept } from '#admissions/cohorts-kept';
import type { RuleChange } from '#curriculum/rule-change';
import type { Actor } from '#platform/actor/actor';
import { Reader } from '#platform/database/reader';

/** A changed rule, for one reader: null where nobody told them. */
export interface RuleChangeRow {
  id: number;
  content: RuleChange;
  curriculumVersionId: number;
  announcedAt: Date;
  notice: { studied: boolean; toldAt: string; readAt: string | null } | null;
}

/** How many were told of a changed rule, and how many of them have read what is different. */
export interface RuleChangeFigures {
  id: number;
  content: RuleChange;
  announcedAt: Date;
  told: number;
  studied: number;
  read: number;
}

export interface RuleChangeReader {
  name: string;
  cohortCode: string;
  organisation: string;
  studied: boolean;
  toldAt: Date;
  readAt: Date | null;
}

/** More changed rules than these are no overview. */
const MOST = 50;

@Injectable()
export class RuleChangesQueries {
  constructor(private readonly reader: Reader) {}

  of(id: number, actor: Actor): Promise<RuleChangeRow | null> {
    return this.reader.row(
      `SELECT r.id, r.content, r.curriculum_version_id AS "curriculumVersionId", r.announced_at AS "announcedAt",
         (SELECT json_build_object('studied', n.studied, 'toldAt', n.told_at, 'readAt', n.read_at) FROM rule_change_notices n
           WHERE n.rule_change_id = r.id AND n.person_id = $2) AS notice
       FROM rule_changes r WHERE r.id = $1`,
      [id, actor.id],
    );
  }

  /** The newest first, each with the figures of the cohorts that the actor keeps. */
  figures(actor: Actor): Promise<RuleChangeFigures[]> {
    return this.reader.rows(
      `SELECT r.id, r.content, r.announced_at AS "announcedAt", COALESCE(f.told, 0) AS told, COALESCE(f.studied, 0) AS studied, COALESCE(f.read, 0) AS read
       FROM (SELECT * FROM rule_changes ORDER BY id DESC LIMIT ${MOST}) r
       LEFT JOIN LATERAL (SELECT count(*)::int AS told, (count(*) FILTER (WHERE n.studied))::int AS studied, count(n.read_at)::int AS read
         FROM rule_change_notices n JOIN enrolments e ON e.id = n.enrolment_id
         WHERE n.rule_change_id = r.id AND ($1::int[] IS NULL OR e.cohort_id = ANY ($1::int[]))) f ON true ORDER BY r.id DESC`,
      [cohortsKept(actor)],
    );
  }

  /** Everybody who was told, in the cohorts that the actor keeps; first who has not read it yet. */
  readers(id: number, actor: Actor): Promise<RuleChangeReader[]> {
    return this.reader.rows(
      `SELECT p.print_name AS name, c.code AS "cohortCode", o.name AS organisation, n.studied, n.told_at AS "toldAt", n.read_at AS "readAt"
       FROM rule_change_notices n JOIN enrolments e ON e.id = n.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
       JOIN persons p ON p.id = n.person_id JOIN organisations o ON o.id = e.organisation_id
       WHERE n.rule_change_id = $1 AND ($2::int[] IS NULL OR e.cohort_id = ANY ($2::int[])) ORDER BY n.read_at IS NOT NULL, c.code, p.print_name, p.id`,
      [id, cohortsKept(actor)],
    );
  }
}
