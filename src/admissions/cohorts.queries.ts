import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import type { CohortStatus } from './cohort-status.js';

export interface CohortRow {
  id: number;
  code: string;
  fiscalYear: number;
  ordinal: number;
  status: CohortStatus;
  seats: number;
  curriculumVersionId: number;
  recruitmentOpensAt: Date;
  applicationDeadline: Date;
  learningStartsAt: Date;
  learningEndsAt: Date;
  practiceEndsAt: Date;
  endsAt: Date;
  applicants: number;
  enrolled: number;
  active: number;
  completed: number;
}

const COHORT = `SELECT c.id, c.code, c.fiscal_year AS "fiscalYear", c.ordinal, c.status, c.seats, c.curriculum_version_id AS "curriculumVersionId", c.recruitment_opens_at AS "recruitmentOpensAt", c.application_deadline AS "applicationDeadline",
    c.learning_starts_at AS "learningStartsAt", c.learning_ends_at AS "learningEndsAt", c.practice_ends_at AS "practiceEndsAt", c.ends_at AS "endsAt",
    (SELECT count(*)::int FROM applications a WHERE a.cohort_id = c.id AND a.status <> 'draft') AS applicants,
    e.enrolled, e.active, e.completed
  FROM cohorts c CROSS JOIN LATERAL (SELECT count(*)::int AS enrolled, count(*) FILTER (WHERE e.status = 'active')::int AS active,
    count(*) FILTER (WHERE e.status = 'completed')::int AS completed FROM enrolments e WHERE e.cohort_id = c.id) e`;

@Injectable()
export class CohortsQueries {
  constructor(private readonly reader: Reader) {}

  /** Cohorts that take applications at `now`. */
  recruiting(now: Date): Promise<CohortRow[]> {
    return this.reader.rows(
      `${COHORT} WHERE c.status = 'recruiting' AND c.recruitment_opens_at <= $1 AND c.application_deadline >= $1 ORDER BY c.application_deadline`,
      [now],
    );
  }

  /** All cohorts, newest first. There are two or three a year. */
  all(): Promise<CohortRow[]> {
    return this.reader.rows(`${COHORT} ORDER BY c.fiscal_year DESC, c.ordinal DESC`);
  }

  one(id: number): Promise<CohortRow | null> {
    return this.reader.row(`${COHORT} WHERE c.id = $1`, [id]);
  }
}
