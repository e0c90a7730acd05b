import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import type { ConflictReason } from './declared-conflict.entity.js';
import type { AbsenceReason } from './marker-absence.entity.js';

export interface AbsenceRow {
  id: number;
  startsOn: string;
  endsOn: string;
  reason: AbsenceReason;
}

export interface ConflictRow {
  id: number;
  markerName: string;
  /** The body it is about; null where it is about a person. */
  organisation: string | null;
  reason: ConflictReason;
  declaredAt: Date;
}

export const PAGE_OF_CONFLICTS = 50;

@Injectable()
export class WorkloadQueries {
  constructor(private readonly reader: Reader) {}

  absencesOf(markerId: number, today: string): Promise<AbsenceRow[]> {
    return this.reader.rows(
      `SELECT id, starts_on::text AS "startsOn", ends_on::text AS "endsOn", reason FROM marker_absences
       WHERE marker_id = $1 AND cancelled_at IS NULL AND ends_on >= $2::date ORDER BY starts_on LIMIT 50`,
      [markerId, today],
    );
  }

  /** Declarations that hold, the newest first; of one marker, or of all. Whom they are about is never named: that person's work is blind. */
  conflicts(markerId: number | null, beforeId = 2_147_483_647): Promise<ConflictRow[]> {
    return this.reader.rows(
      `SELECT d.id, p.print_name AS "markerName", o.name AS organisation, d.reason, d.declared_at AS "declaredAt"
       FROM declared_conflicts d JOIN persons p ON p.id = d.marker_id LEFT JOIN organisations o ON o.id = d.organisation_id
       WHERE d.withdrawn_at IS NULL AND ($1::int IS NULL OR d.marker_id = $1) AND d.id < $2 ORDER BY d.id DESC LIMIT ${PAGE_OF_CONFLICTS + 1}`,
      [markerId, beforeId],
    );
  }
}
