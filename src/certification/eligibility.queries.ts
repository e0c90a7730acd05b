import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import type { EligibilityFacts } from './rule-trace.js';

export type RecordedFacts = Omit<EligibilityFacts, 'attendancePercent' | 'attendanceFulfilled'>;

@Injectable()
export class EligibilityQueries {
  constructor(private readonly reader: Reader) {}

  /** What tests, practice and marking have recorded about an enrolment. */
  async factsOf(enrolmentId: number, rows: Rows = this.reader): Promise<RecordedFacts> {
    const [facts] = await rows.rows<RecordedFacts>(
      `SELECT t."checkTestPassed", t."checkTestPercent", t."finalTestPassed", t."finalTestPercent",
         EXISTS (SELECT 1 FROM task_sheets s WHERE s.enrolment_id = $1 AND s.status = 'approved') AS "taskSheetApproved",
         p."deepEntries", p."shortEntries", p."preventiveEntries", r.accepted AS "reportAccepted", j.lowest AS "lowestReportLevel"
       FROM (SELECT COALESCE(bool_or(a.passed) FILTER (WHERE a.test = 'check-test'), false) AS "checkTestPassed",
             max(a.percent) FILTER (WHERE a.test = 'check-test')::int AS "checkTestPercent",
             COALESCE(bool_or(a.passed) FILTER (WHERE a.test = 'final-test'), false) AS "finalTestPassed",
             max(a.percent) FILTER (WHERE a.test = 'final-test')::int AS "finalTestPercent"
           FROM attempts a WHERE a.enrolment_id = $1 AND a.status IN ('submitted', 'timed_out')) t
         CROSS JOIN (SELECT count(*) FILTER (WHERE e.kind = 'deep')::int AS "deepEntries", count(*) FILTER (WHERE e.kind = 'short')::int AS "shortEntries",
             count(*) FILTER (WHERE e.kind = 'preventive')::int AS "preventiveEntries"
           FROM practice_entries e WHERE e.enrolment_id = $1 AND e.status IN ('confirmed', 'evidence', 'frozen')) p
         CROSS JOIN (SELECT COALESCE(bool_or(w.status = 'accepted'), false) AS accepted FROM practice_reports w WHERE w.enrolment_id = $1) r
         CROSS JOIN (SELECT CASE WHEN count(DISTINCT g.competency) = 4 AND bool_and(g.level IS NOT NULL) THEN min(g.level)::int END AS lowest
           FROM judgements g WHERE g.enrolment_id = $1 AND g.source = 'report'
             AND g.source_id = (SELECT max(l.source_id) FROM judgements l WHERE l.enrolment_id = $1 AND l.source = 'report')) j`,
      [enrolmentId],
    );
    if (!facts) throw new Error(`No facts of enrolment ${enrolmentId}`);
    return facts;
  }
}
