import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import type { AttendanceStatus } from './attendance-status.js';

export interface ReviewDayRow {
  id: number;
  cohortId: number;
  heldOn: string;
  venue: string;
}

export interface PlannedGroup {
  id: number;
  name: string;
  casePack: string;
  trainer: string;
  members: number;
  recorded: number;
  observed: number;
}

export interface PlannedDay extends ReviewDayRow {
  unseated: number;
  groups: PlannedGroup[];
}

/** A day as one trainee sees it; group and case only once there is a seat. */
export interface OwnDay extends ReviewDayRow {
  groupName: string | null;
  casePack: string | null;
  trainer: string | null;
  companions: number;
  morning: AttendanceStatus | null;
  afternoon: AttendanceStatus | null;
}

export interface CohortPlan {
  cohortId: number;
  code: string;
  days: number;
  groups: number;
  inStage: number;
}

const DAY = `d.id, d.cohort_id AS "cohortId", d.held_on::text AS "heldOn", d.venue`;
const IN_STAGE = `e.status = 'active' AND e.stage = 'case_review'`;

@Injectable()
export class ReviewDaysQueries {
  constructor(private readonly reader: Reader) {}

  /** Every cohort with its plan in figures, newest first. There are two or three a year. */
  cohorts(): Promise<CohortPlan[]> {
    return this.reader.rows(
      `SELECT c.id AS "cohortId", c.code, (SELECT count(*)::int FROM review_days d WHERE d.cohort_id = c.id) AS days,
         (SELECT count(*)::int FROM review_groups g JOIN review_days d ON d.id = g.review_day_id WHERE d.cohort_id = c.id) AS groups,
         (SELECT count(*)::int FROM enrolments e WHERE e.cohort_id = c.id AND ${IN_STAGE}) AS "inStage"
       FROM cohorts c ORDER BY c.fiscal_year DESC, c.ordinal DESC`,
    );
  }

  /** The days of a cohort with their groups, and how many people of the stage have no seat yet. */
  ofCohort(cohortId: number): Promise<PlannedDay[]> {
    return this.reader.rows(
      `SELECT ${DAY}, (SELECT count(*)::int FROM enrolments e WHERE e.cohort_id = d.cohort_id AND ${IN_STAGE}
           AND NOT EXISTS (SELECT 1 FROM review_group_members m WHERE m.review_day_id = d.id AND m.enrolment_id = e.id)) AS unseated,
         COALESCE((SELECT json_agg(json_build_object('id', g.id, 'name', g.name, 'casePack', g.case_pack, 'trainer', p.print_name,
             'members', s.members, 'recorded', s.recorded, 'observed', s.observed) ORDER BY length(g.name), g.name)
           FROM review_groups g JOIN persons p ON p.id = g.trainer_id CROSS JOIN LATERAL (
             SELECT count(*)::int AS members,
               count(*) FILTER (WHERE (SELECT count(*) FROM attendances a WHERE a.review_day_id = d.id AND a.enrolment_id = m.enrolment_id) = 2)::int AS recorded,
               count(*) FILTER (WHERE EXISTS (SELECT 1 FROM judgements j WHERE j.enrolment_id = m.enrolment_id AND j.source = 'observation' AND j.source_id = g.id))::int AS observed
             FROM review_group_members m WHERE m.review_group_id = g.id) s
           WHERE g.review_day_id = d.id), '[]') AS groups
       FROM review_days d WHERE d.cohort_id = $1 ORDER BY d.held_on`,
      [cohortId],
    );
  }

  /** The days of the cohort of an enrolment, as its trainee sees them. */
  ofEnrolment(enrolmentId: number): Promise<OwnDay[]> {
    return this.reader.rows(
      `SELECT ${DAY}, g.name AS "groupName", g.case_pack AS "casePack", p.print_name AS trainer,
         (SELECT count(*)::int FROM review_group_members o WHERE o.review_group_id = g.id) AS companions,
         (SELECT a.status FROM attendances a WHERE a.review_day_id = d.id AND a.enrolment_id = e.id AND a.half = 'morning') AS morning,
         (SELECT a.status FROM attendances a WHERE a.review_day_id = d.id AND a.enrolment_id = e.id AND a.half = 'afternoon') AS afternoon
       FROM enrolments e JOIN review_days d ON d.cohort_id = e.cohort_id
         LEFT JOIN review_group_members m ON m.review_day_id = d.id AND m.enrolment_id = e.id
         LEFT JOIN review_groups g ON g.id = m.review_group_id LEFT JOIN persons p ON p.id = g.trainer_id
       WHERE e.id = $1 ORDER BY d.held_on`,
      [enrolmentId],
    );
  }
}
