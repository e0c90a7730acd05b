import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, organisationsOf } from '#platform/actor/actor';
import { Reader } from '#platform/database/reader';
import type { ApplicationStatus } from './application-status.js';
import type { Duty } from './employment-spell.entity.js';

export interface ApplicationRow {
  id: number;
  cohortId: number;
  cohortCode: string;
  personId: number;
  name: string;
  kana: string | null;
  organisationId: number;
  organisation: string;
  status: ApplicationStatus;
  experienceMonths: number | null;
  submittedAt: Date | null;
}

export interface ApplicationDetail extends ApplicationRow {
  motivation: string;
  reasonCode: string | null;
  screenedBy: number | null;
  deadline: Date;
  rowVersion: number;
  spells: { employer: string; duty: Duty; hoursPerWeek: number; startedOn: string; finishedOn: string | null }[];
}

const ROW = `a.id, a.cohort_id AS "cohortId", c.code AS "cohortCode", a.person_id AS "personId", p.legal_name AS name, p.name_kana AS kana,
  a.organisation_id AS "organisationId", o.name AS organisation, a.status, a.experience_months::float AS "experienceMonths", a.submitted_at AS "submittedAt"`;
const FROM = `FROM applications a JOIN cohorts c ON c.id = a.cohort_id JOIN persons p ON p.id = a.person_id JOIN organisations o ON o.id = a.organisation_id`;
/** Own applications; those of the organisations one speaks for, once handed in; all of them for office and agency, once handed in. */
const VISIBLE = `(a.person_id = $1 OR (a.status <> 'draft' AND (a.organisation_id = ANY ($2::int[]) OR $3)))`;

export const PAGE_OF_APPLICATIONS = 50;

@Injectable()
export class ApplicationsQueries {
  constructor(private readonly reader: Reader) {}

  /** One page, oldest first, after `afterId`; one row more than a page tells that there is a next one. */
  visibleTo(
    actor: Actor,
    filter: { cohortId: number | null; status: string | null; afterId: number },
  ): Promise<ApplicationRow[]> {
    return this.reader.rows(
      `SELECT ${ROW} ${FROM} WHERE ${VISIBLE} AND ($4::int IS NULL OR a.cohort_id = $4) AND ($5::text IS NULL OR a.status = $5) AND a.id > $6
       ORDER BY a.id LIMIT ${PAGE_OF_APPLICATIONS + 1}`,
      [...scopeOf(actor), filter.cohortId, filter.status, filter.afterId],
    );
  }

  /** One application with its spells, or null where there is none for this actor. */
  detail(actor: Actor, id: number): Promise<ApplicationDetail | null> {
    return this.reader.row(
      `SELECT ${ROW}, a.motivation, a.reason_code AS "reasonCode", a.screened_by AS "screenedBy", c.application_deadline AS deadline, a.row_version AS "rowVersion",
         COALESCE((SELECT json_agg(json_build_object('employer', s.employer, 'duty', s.duty, 'hoursPerWeek', s.hours_per_week, 'startedOn', s.started_on,
           'finishedOn', s.finished_on) ORDER BY s.started_on, s.id) FROM employment_spells s WHERE s.application_id = a.id), '[]') AS spells
       ${FROM} WHERE ${VISIBLE} AND a.id = $4`,
      [...scopeOf(actor), id],
    );
  }
}

const scopeOf = (actor: Actor): [number | null, number[], boolean] => [
  actor.id,
  organisationsOf(actor),
  hasRole(actor, 'office', 'agency'),
];
