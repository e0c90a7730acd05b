import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';

/** Whose work it was; the name only where its marker has opened it. */
export interface IdentityRow {
  blindNumber: string;
  released: boolean;
  openedAt: Date | null;
  name: string | null;
  organisation: string | null;
}

@Injectable()
export class IdentitiesQueries {
  constructor(private readonly reader: Reader) {}

  /** Of the marker's own assignment; null where it is another's. */
  of(markerId: number, assignmentId: number): Promise<IdentityRow | null> {
    return this.reader.row(
      `SELECT w.blind_number AS "blindNumber", w.status = 'released' AND m.status = 'handed_in' AND m.ordinal < 5 AND (m.ordinal < 4 OR w.contested = '{}') AS released, i.opened_at AS "openedAt",
         CASE WHEN i.assignment_id IS NOT NULL THEN p.print_name END AS name, CASE WHEN i.assignment_id IS NOT NULL THEN o.name END AS organisation
       FROM marker_assignments m JOIN works w ON w.id = m.work_id JOIN enrolments e ON e.id = w.enrolment_id JOIN persons p ON p.id = e.person_id
       JOIN organisations o ON o.id = e.organisation_id LEFT JOIN identity_openings i ON i.assignment_id = m.id WHERE m.marker_id = $1 AND m.id = $2 AND m.status <> 'declined'`,
      [markerId, assignmentId],
    );
  }
}
