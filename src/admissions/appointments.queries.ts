import { Injectable } from '@nestjs/common';
import type { Role } from '#platform/actor/actor';
import { Reader } from '#platform/database/reader';

export interface AppointmentRow {
  id: number;
  personId: number;
  name: string;
  email: string;
  role: Role;
  cohortCode: string | null;
  organisation: string | null;
  bureau: string | null;
  startedOn: string;
  finishedOn: string | null;
}

export const PAGE_OF_APPOINTMENTS = 50;

/** Who is appointed to what. It stands in this room because a scope may be a cohort. */
@Injectable()
export class AppointmentsQueries {
  constructor(private readonly reader: Reader) {}

  /** One page of those that are in force on `today` or begin later; one row more than a page tells that there is a next one. */
  present(today: string, filter: { role: string | null; afterId: number }): Promise<AppointmentRow[]> {
    return this.reader.rows(
      `SELECT a.id, a.person_id AS "personId", p.print_name AS name, p.email, a.role, c.code AS "cohortCode", o.name AS organisation, a.bureau,
         a.started_on::text AS "startedOn", a.finished_on::text AS "finishedOn"
       FROM appointments a JOIN persons p ON p.id = a.person_id LEFT JOIN cohorts c ON c.id = a.cohort_id LEFT JOIN organisations o ON o.id = a.organisation_id
       WHERE (a.finished_on IS NULL OR a.finished_on >= $1::date) AND ($2::text IS NULL OR a.role = $2) AND a.id > $3
       ORDER BY a.id LIMIT ${PAGE_OF_APPOINTMENTS + 1}`,
      [today, filter.role, filter.afterId],
    );
  }
}
