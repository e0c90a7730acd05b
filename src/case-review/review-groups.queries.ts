import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { hasRole } from '#platform/actor/actor';
import { Reader, type Rows } from '#platform/database/reader';
import type { AttendanceStatus, Half } from './attendance-status.js';
import type { Seat } from './balance-groups.js';
import type { CaseUse } from './choose-case-pack.js';

export interface Member {
  enrolmentId: number;
  name: string;
  kana: string | null;
  organisation: string;
  stage: string;
  status: string;
  /** By half-day; null while nobody has written anything down. */
  attendance: Record<Half, { status: AttendanceStatus; reason: string | null }> | null;
  observed: number;
}

export interface GroupDetail {
  id: number;
  name: string;
  dayId: number;
  cohortId: number;
  cohortCode: string;
  curriculumVersionId: number;
  heldOn: string;
  venue: string;
  trainerId: number;
  trainer: string;
  casePack: string;
  rowVersion: number;
  members: Member[];
}

export interface LedGroup {
  id: number;
  name: string;
  cohortCode: string;
  curriculumVersionId: number;
  heldOn: string;
  venue: string;
  casePack: string;
  members: number;
}

export interface TrainerRow {
  id: number;
  name: string;
  /** Where the trainer works or worked: people of these bodies are not led by this trainer. */
  organisationIds: number[];
}

@Injectable()
export class ReviewGroupsQueries {
  constructor(private readonly reader: Reader) {}

  /** The groups that a trainer leads, the next ones first. */
  ledBy(trainerId: number): Promise<LedGroup[]> {
    return this.reader.rows(
      `SELECT g.id, g.name, c.code AS "cohortCode", c.curriculum_version_id AS "curriculumVersionId", d.held_on::text AS "heldOn", d.venue,
         g.case_pack AS "casePack",
         (SELECT count(*)::int FROM review_group_members m WHERE m.review_group_id = g.id) AS members
       FROM review_groups g JOIN review_days d ON d.id = g.review_day_id JOIN cohorts c ON c.id = d.cohort_id
       WHERE g.trainer_id = $1 ORDER BY d.held_on DESC, length(g.name), g.name LIMIT 100`,
      [trainerId],
    );
  }

  /** One group with its members, or null where there is none for this actor: its trainer, the office and the agency see it. */
  detail(actor: Actor, id: number): Promise<GroupDetail | null> {
    return this.reader.row(
      `SELECT g.id, g.name, d.id AS "dayId", d.cohort_id AS "cohortId", c.code AS "cohortCode", c.curriculum_version_id AS "curriculumVersionId",
         d.held_on::text AS "heldOn", d.venue, g.trainer_id AS "trainerId", t.print_name AS trainer, g.case_pack AS "casePack", g.row_version AS "rowVersion",
         COALESCE((SELECT json_agg(json_build_object('enrolmentId', e.id, 'name', p.print_name, 'kana', p.name_kana, 'organisation', o.name, 'stage', e.stage, 'status', e.status,
             'attendance', (SELECT json_object_agg(a.half, json_build_object('status', a.status, 'reason', a.reason)) FROM attendances a
               WHERE a.review_day_id = d.id AND a.enrolment_id = e.id),
             'observed', (SELECT count(*)::int FROM judgements j WHERE j.enrolment_id = e.id AND j.source = 'observation' AND j.source_id = g.id))
             ORDER BY p.name_kana COLLATE "ja-x-icu" NULLS LAST, e.id)
           FROM review_group_members m JOIN enrolments e ON e.id = m.enrolment_id JOIN persons p ON p.id = e.person_id
             JOIN organisations o ON o.id = e.organisation_id WHERE m.review_group_id = g.id), '[]') AS members
       FROM review_groups g JOIN review_days d ON d.id = g.review_day_id JOIN cohorts c ON c.id = d.cohort_id JOIN persons t ON t.id = g.trainer_id
       WHERE g.id = $1 AND (g.trainer_id = $2 OR $3)`,
      [id, actor.id, hasRole(actor, 'office', 'agency')],
    );
  }

  /** People of the stage who have no seat on this day. */
  unseated(dayId: number, rows: Rows = this.reader): Promise<Seat[]> {
    return rows.rows(
      `SELECT e.id AS "enrolmentId", o.bureau, o.id AS "organisationId"
       FROM review_days d JOIN enrolments e ON e.cohort_id = d.cohort_id JOIN organisations o ON o.id = e.organisation_id
       WHERE d.id = $1 AND e.status = 'active' AND e.stage = 'case_review'
         AND NOT EXISTS (SELECT 1 FROM review_group_members m WHERE m.review_day_id = d.id AND m.enrolment_id = e.id)
       ORDER BY e.id`,
      [dayId],
    );
  }

  /** The groups of a day with who sits in them. */
  seated(dayId: number, rows: Rows = this.reader): Promise<{ id: number; trainerId: number; seats: Seat[] }[]> {
    return rows.rows(
      `SELECT g.id, g.trainer_id AS "trainerId", COALESCE((SELECT json_agg(json_build_object('enrolmentId', e.id, 'bureau', o.bureau, 'organisationId', o.id) ORDER BY e.id)
           FROM review_group_members m JOIN enrolments e ON e.id = m.enrolment_id JOIN organisations o ON o.id = e.organisation_id
           WHERE m.review_group_id = g.id), '[]') AS seats
       FROM review_groups g WHERE g.review_day_id = $1 ORDER BY g.id`,
      [dayId],
    );
  }

  /** The cases of all groups of a cohort, with who sits in them. */
  caseUses(cohortId: number, rows: Rows = this.reader): Promise<CaseUse[]> {
    return rows.rows(
      `SELECT g.case_pack AS "casePack", ARRAY(SELECT m.enrolment_id FROM review_group_members m WHERE m.review_group_id = g.id) AS "enrolmentIds"
       FROM review_groups g JOIN review_days d ON d.id = g.review_day_id WHERE d.cohort_id = $1 ORDER BY g.id`,
      [cohortId],
    );
  }

  /** Everybody who is a trainer on `day` for this cohort, with the bodies they belong to. */
  trainers(cohortId: number, day: string, rows: Rows = this.reader): Promise<TrainerRow[]> {
    return rows.rows(
      `SELECT p.id, p.print_name AS name, ARRAY(SELECT f.organisation_id FROM affiliations f WHERE f.person_id = p.id AND f.period @> $2::date) AS "organisationIds"
       FROM persons p WHERE EXISTS (SELECT 1 FROM appointments a WHERE a.person_id = p.id AND a.role = 'trainer' AND a.period @> $2::date
         AND (a.cohort_id IS NULL OR a.cohort_id = $1)) ORDER BY p.id LIMIT 200`,
      [cohortId, day],
    );
  }
}
