import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import type { CaseStatus } from './certification-case-status.js';
import type { Vote } from './panel-outcome.js';
import type { Rule } from './rule-trace.js';

export interface CaseRow {
  id: number;
  status: CaseStatus;
  enrolmentId: number;
  personId: number;
  cohortId: number;
  cohortCode: string;
  organisationId: number;
  name: string;
  kana: string | null;
  organisation: string;
  trace: Rule[];
  proposedAt: Date;
  decidedBy: number | null;
  voterIds: number[];
  certificateId: number | null;
  certificateNumber: string | null;
}

export interface CaseVote {
  panellistId: number;
  name: string;
  vote: Vote;
  reason: string;
  votedAt: Date;
}

export interface CaseEvidence {
  competency: string;
  level: number | null;
  source: 'report' | 'observation';
  evidence: string;
  judgedAt: Date;
}

export interface CaseDetail extends CaseRow {
  minutes: string | null;
  decidedAt: Date | null;
  approvedAt: Date | null;
  rowVersion: number;
  nameLatin: string | null;
  curriculumVersionId: number;
  settings: Record<string, number>;
  votes: CaseVote[];
  evidence: CaseEvidence[];
}

export interface CohortCases {
  cohortId: number;
  code: string;
  proposed: number;
  recommended: number;
  held: number;
  approved: number;
}

const ROW = `z.id, z.status, z.enrolment_id AS "enrolmentId", e.person_id AS "personId", e.cohort_id AS "cohortId", c.code AS "cohortCode",
  e.organisation_id AS "organisationId", p.print_name AS name, p.name_kana AS kana, o.name AS organisation, z.trace, z.proposed_at AS "proposedAt",
  z.decided_by AS "decidedBy", ARRAY(SELECT v.panellist_id FROM panel_votes v WHERE v.case_id = z.id ORDER BY v.panellist_id) AS "voterIds",
  k.id AS "certificateId", k.number AS "certificateNumber"`;
const FROM = `FROM certification_cases z JOIN enrolments e ON e.id = z.enrolment_id JOIN cohorts c ON c.id = e.cohort_id JOIN persons p ON p.id = e.person_id
  JOIN organisations o ON o.id = e.organisation_id LEFT JOIN certificates k ON k.case_id = z.id`;

export const PAGE_OF_CASES = 50;

@Injectable()
export class CasesQueries {
  constructor(private readonly reader: Reader) {}

  /** Cases of one status (or all that are open), oldest first, after `afterId`; one row more than a page tells that there is a next one. */
  withStatus(statuses: readonly CaseStatus[], afterId: number): Promise<CaseRow[]> {
    return this.reader.rows(
      `SELECT ${ROW} ${FROM} WHERE z.status = ANY ($1::text[]) AND z.id > $2 ORDER BY z.id LIMIT ${PAGE_OF_CASES + 1}`,
      [statuses, afterId],
    );
  }

  /** All cases of a cohort, which has sixty seats or so. */
  ofCohort(cohortId: number): Promise<CaseRow[]> {
    return this.reader.rows(
      `SELECT ${ROW} ${FROM} WHERE e.cohort_id = $1 ORDER BY p.name_kana COLLATE "ja-x-icu" NULLS LAST, z.id LIMIT 1000`,
      [cohortId],
    );
  }

  detail(id: number): Promise<CaseDetail | null> {
    return this.reader.row(`SELECT ${ROW}, ${DETAIL} ${FROM} WHERE z.id = $1`, [id]);
  }

  /** How the case of an enrolment stands, if there is one. */
  ofEnrolment(enrolmentId: number): Promise<CaseRow | null> {
    return this.reader.row(`SELECT ${ROW} ${FROM} WHERE z.enrolment_id = $1`, [enrolmentId]);
  }

  /** Every cohort that has cases, newest first, with what waits where. */
  cohorts(): Promise<CohortCases[]> {
    return this.reader.rows(
      `SELECT c.id AS "cohortId", c.code, count(*) FILTER (WHERE z.status = 'proposed')::int AS proposed, count(*) FILTER (WHERE z.status = 'recommended')::int AS recommended,
         count(*) FILTER (WHERE z.status = 'held')::int AS held, count(*) FILTER (WHERE z.status = 'approved')::int AS approved
       FROM certification_cases z JOIN enrolments e ON e.id = z.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
       GROUP BY c.id ORDER BY c.fiscal_year DESC, c.ordinal DESC`,
    );
  }
}

const DETAIL = `z.minutes, z.decided_at AS "decidedAt", z.approved_at AS "approvedAt", z.row_version AS "rowVersion", p.name_latin AS "nameLatin",
  c.curriculum_version_id AS "curriculumVersionId", c.settings,
  COALESCE((SELECT json_agg(json_build_object('panellistId', v.panellist_id, 'name', w.print_name, 'vote', v.vote, 'reason', v.reason, 'votedAt', v.voted_at) ORDER BY v.voted_at)
    FROM panel_votes v JOIN persons w ON w.id = v.panellist_id WHERE v.case_id = z.id), '[]') AS votes,
  COALESCE((SELECT json_agg(json_build_object('competency', j.competency, 'level', j.level, 'source', j.source, 'evidence', j.evidence, 'judgedAt', j.judged_at)
    ORDER BY j.competency, j.judged_at) FROM judgements j WHERE j.enrolment_id = z.enrolment_id), '[]') AS evidence`;
