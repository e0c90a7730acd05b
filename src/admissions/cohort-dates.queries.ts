import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import type { CohortDates } from './cohort-dates.js';

/** How many trainees new dates touch. */
export interface DatesReach {
  /** In stage 1, with an end that moves along. */
  moving: number;
  /** In stage 1, with an end that was granted as a named day. */
  staying: number;
  /** Of those who move: whose window would be over at once. */
  ending: number;
  /** In stage 1, with an end that would lie at or after the new end of practice. */
  beyond: number;
  /** Not yet past practice: the end of practice is theirs too. */
  beforeReview: number;
  /** Anywhere in the course. */
  running: number;
}

export interface TouchedRow {
  id: number;
  name: string;
  organisation: string;
  dueAt: Date;
  stays: boolean;
}

const STAYS = `EXISTS (SELECT FROM extensions x WHERE x.enrolment_id = e.id AND x.kind = 'absolute' AND x.status = 'approved')`;

export const PAGE_OF_TOUCHED = 50;

@Injectable()
export class CohortDatesQueries {
  constructor(private readonly reader: Reader) {}

  async reach(cohortId: number, from: CohortDates, to: CohortDates, now: Date): Promise<DatesReach> {
    const [found] = await this.reader.rows<DatesReach>(
      `SELECT count(*) FILTER (WHERE learning AND NOT stays)::int AS moving, count(*) FILTER (WHERE learning AND stays)::int AS staying,
         count(*) FILTER (WHERE learning AND NOT stays AND due >= $4 AND new_due < $4)::int AS ending,
         count(*) FILTER (WHERE learning AND new_due >= $5)::int AS beyond,
         count(*) FILTER (WHERE stage IN ('learning', 'practice'))::int AS "beforeReview", count(*)::int AS running
       FROM (SELECT e.stage, e.stage = 'learning' AS learning, s.stays, e.learning_due_at AS due,
           CASE WHEN s.stays THEN e.learning_due_at ELSE e.learning_due_at + ($3::timestamptz - $2::timestamptz) END AS new_due
         FROM enrolments e CROSS JOIN LATERAL (SELECT ${STAYS} AS stays) s
         WHERE e.cohort_id = $1 AND e.status IN ('active', 'suspended')) touched`,
      [cohortId, from.learningEndsAt, to.learningEndsAt, now, to.practiceEndsAt],
    );
    return found ?? { moving: 0, staying: 0, ending: 0, beyond: 0, beforeReview: 0, running: 0 };
  }

  /** Who is in stage 1 of a cohort, one page after `afterId`. */
  touched(cohortId: number, afterId: number): Promise<TouchedRow[]> {
    return this.reader.rows(
      `SELECT e.id, p.print_name AS name, o.name AS organisation, e.learning_due_at AS "dueAt", ${STAYS} AS stays
       FROM enrolments e JOIN persons p ON p.id = e.person_id JOIN organisations o ON o.id = e.organisation_id
       WHERE e.cohort_id = $1 AND e.stage = 'learning' AND e.status IN ('active', 'suspended') AND e.id > $2 ORDER BY e.id LIMIT ${PAGE_OF_TOUCHED + 1}`,
      [cohortId, afterId],
    );
  }
}
