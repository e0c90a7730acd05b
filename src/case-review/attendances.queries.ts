import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import type { AttendanceCount } from './attendance-rule.js';

@Injectable()
export class AttendancesQueries {
  constructor(private readonly reader: Reader) {}

  /** Half-days attended and missed, and the days that the cohort has. */
  async countOf(enrolmentId: number, rows: Rows = this.reader): Promise<AttendanceCount & { absentHalves: number }> {
    const [row] = await rows.rows<AttendanceCount & { absentHalves: number }>(
      `SELECT (SELECT count(*)::int FROM attendances a WHERE a.enrolment_id = e.id AND a.status <> 'absent') AS "attendedHalves",
         (SELECT count(*)::int FROM attendances a WHERE a.enrolment_id = e.id AND a.status = 'absent') AS "absentHalves",
         (SELECT count(*)::int FROM review_days d WHERE d.cohort_id = e.cohort_id) AS "plannedDays"
       FROM enrolments e WHERE e.id = $1`,
      [enrolmentId],
    );
    return row ?? { attendedHalves: 0, absentHalves: 0, plannedDays: 0 };
  }
}
