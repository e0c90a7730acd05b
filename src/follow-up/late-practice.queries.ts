import { Injectable } from '@nestjs/common';
import { cohortsOf } from '#notifications/message.policy';
import type { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Reader } from '#platform/database/reader';
import type { PracticeReportStatus } from '#practice/practice-report-status';

/** Somebody whose practice has ended while the report lies with them. */
export interface LatePracticeRow {
  id: number;
  name: string;
  organisation: string;
  cohortCode: string;
  dueAt: Date;
  /** Null where there is no report yet. */
  report: PracticeReportStatus | null;
  /** The wish for more time that waits, if there is one. */
  requestId: number | null;
}

export const PAGE_OF_LATE = 50;

@Injectable()
export class LatePracticeQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Past the end of practice, or of the days for a returned report, without having handed in; after `afterId`. Nobody is failed by a machine. Where the course sets a returned report no end, nobody is late with it. */
  list(actor: Actor, afterId: number): Promise<LatePracticeRow[]> {
    return this.reader.rows(
      `SELECT e.id, p.print_name AS name, o.name AS organisation, c.code AS "cohortCode", w.due_at AS "dueAt", r.status AS report,
         (SELECT x.id FROM extensions x WHERE x.enrolment_id = e.id AND x.status = 'requested') AS "requestId"
       FROM enrolments e JOIN stage_windows w ON w.enrolment_id = e.id JOIN cohorts c ON c.id = e.cohort_id JOIN persons p ON p.id = e.person_id
       JOIN organisations o ON o.id = e.organisation_id LEFT JOIN practice_reports r ON r.enrolment_id = e.id
       WHERE ($1::int[] IS NULL OR e.cohort_id = ANY ($1::int[])) AND e.status = 'active' AND e.stage = 'practice' AND e.practice_stopped_at IS NULL AND w.due_at < $2 AND e.id > $3
         AND (COALESCE(r.status, 'draft') = 'draft' OR (r.status = 'returned' AND r.resubmit_by IS NOT NULL))
       ORDER BY e.id LIMIT ${PAGE_OF_LATE + 1}`,
      [cohortsOf(actor), this.clock.now(), afterId],
    );
  }
}
