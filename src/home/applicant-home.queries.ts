import { Injectable } from '@nestjs/common';
import type { ApplicationStatus } from '#admissions/application-status';
import { Reader } from '#platform/database/reader';

/** The application that somebody made last. */
export interface ApplicantRow {
  id: number;
  cohortCode: string;
  status: ApplicationStatus;
  deadline: Date;
}

@Injectable()
export class ApplicantHomeQueries {
  constructor(private readonly reader: Reader) {}

  latestOf(personId: number): Promise<ApplicantRow | null> {
    return this.reader.row(
      `SELECT a.id, c.code AS "cohortCode", a.status, c.application_deadline AS deadline
       FROM applications a JOIN cohorts c ON c.id = a.cohort_id WHERE a.person_id = $1 ORDER BY a.id DESC LIMIT 1`,
      [personId],
    );
  }
}
