import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock';
import { Reader } from '#platform/database/reader';
import type { FiguresScope } from './figures.policy.js';
import { type Reached, reachedAll } from './reached.js';

/**
 * Everybody who ever handed in an application, with the enrolment, the stages entered, and the certificate that is valid today ($1).
 * All figures, their lists and the export count these rows, so they cannot disagree. A person counts where the register has them now.
 */
const PEOPLE = `FROM applications a JOIN cohorts c ON c.id = a.cohort_id JOIN persons p ON p.id = a.person_id
  LEFT JOIN enrolments e ON e.application_id = a.id
  LEFT JOIN (SELECT s.enrolment_id, bool_or(s.stage = 'practice') AS learning, bool_or(s.stage = 'case_review') AS practice, bool_or(s.stage = 'certification') AS review
    FROM enrolment_stages s GROUP BY s.enrolment_id) passed ON passed.enrolment_id = e.id
  LEFT JOIN certificates k ON k.enrolment_id = e.id AND k.status = 'active' AND k.expires_on >= $1::date
  LEFT JOIN register_entries r ON r.certificate_id = k.id AND r.superseded_at IS NULL
  JOIN organisations o ON o.id = COALESCE(r.organisation_id, a.organisation_id)
  WHERE a.status <> 'draft' AND ($2::text[] IS NULL OR o.bureau = ANY ($2)) AND ($3::int[] IS NULL OR a.cohort_id = ANY ($3))`;

/** What it means to have come that far: written once, counted and listed with. */
const REACHED: Readonly<Record<Reached, string>> = {
  applied: 'true',
  enrolled: 'e.id IS NOT NULL',
  learning_passed: 'passed.learning',
  practice_passed: 'passed.practice',
  case_review_passed: 'passed.review',
  certified: 'k.id IS NOT NULL',
  underway: `e.status IN ('active', 'suspended')`,
  certifying: `e.status = 'active' AND e.stage = 'certification'`,
  left: `e.status IN ('withdrawn', 'deferred', 'failed', 'dismissed')`,
  lapsed: `e.status = 'completed' AND k.id IS NULL`,
};

export type CohortCounts = { cohortId: number; code: string } & Record<Reached, number>;

export interface CertifiedCounts {
  prefecture: string;
  /** `YYYY-MM` of the day of issue. */
  month: string;
  count: number;
}

export interface PersonRow {
  id: number;
  name: string;
  kana: string | null;
  organisation: string;
  prefecture: string;
  cohortCode: string;
  applicationStatus: string;
  stage: string | null;
  enrolmentStatus: string | null;
  certificateNumber: string | null;
}

export interface PeopleFilter {
  readonly reached: Reached;
  readonly cohortId: number | null;
  readonly prefecture: string | null;
  readonly afterId: number;
}

export const PAGE_OF_PEOPLE = 50;

const COUNTS = reachedAll
  .map((reached) => `count(*) FILTER (WHERE ${REACHED[reached]})::int AS "${reached}"`)
  .join(', ');

@Injectable()
export class FiguresQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** How many of each cohort came how far, oldest cohort first. */
  funnel(scope: FiguresScope): Promise<CohortCounts[]> {
    return this.reader.rows(
      `SELECT c.id AS "cohortId", c.code, ${COUNTS} ${PEOPLE} GROUP BY c.id ORDER BY c.fiscal_year, c.ordinal`,
      this.given(scope),
    );
  }

  /** The certified by prefecture and month of issue. */
  certified(scope: FiguresScope): Promise<CertifiedCounts[]> {
    return this.reader.rows(
      `SELECT o.prefecture, to_char(k.issued_on, 'YYYY-MM') AS month, count(*)::int AS count ${PEOPLE} AND ${REACHED.certified} GROUP BY 1, 2 ORDER BY 2, 1`,
      this.given(scope),
    );
  }

  /** One page of the people behind a number; one row more than a page tells that there is a next one. */
  people(scope: FiguresScope, filter: PeopleFilter): Promise<PersonRow[]> {
    return this.reader.rows(
      `SELECT a.id, p.print_name AS name, p.name_kana AS kana, o.name AS organisation, o.prefecture, c.code AS "cohortCode", a.status AS "applicationStatus",
         e.stage, e.status AS "enrolmentStatus", k.number AS "certificateNumber"
       ${PEOPLE} AND ${REACHED[filter.reached]}
         AND ($4::int IS NULL OR a.cohort_id = $4) AND ($5::text IS NULL OR o.prefecture = $5) AND a.id > $6 ORDER BY a.id LIMIT ${PAGE_OF_PEOPLE + 1}`,
      [...this.given(scope), filter.cohortId, filter.prefecture, filter.afterId],
    );
  }

  private given(scope: FiguresScope): unknown[] {
    return [this.clock.today(), scope.bureaus, scope.cohortIds];
  }
}
