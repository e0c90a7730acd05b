import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import { notFound } from '#platform/problems';
import type { ClearanceGround } from './marker-clearance.entity.js';

export interface ClearanceRow {
  markerId: number;
  ground: ClearanceGround;
  note: string;
  clearedAt: Date;
  validUntil: string;
}

@Injectable()
export class ClearancesQueries {
  constructor(private readonly reader: Reader) {}

  /** The fingerprint of the rubric of an edition. */
  async rubricOf(versionId: number, rows: Rows = this.reader): Promise<string> {
    const [found] = await rows.rows<{ rubric: string }>('SELECT rubric FROM curriculum_versions WHERE id = $1', [
      versionId,
    ]);
    if (!found) throw notFound();
    return found.rubric;
  }

  /** Who is cleared for a rubric, whether or not the time has run out; one marker or all. */
  standing(rubric: string, markerId: number | null = null): Promise<ClearanceRow[]> {
    return this.reader.rows(
      `SELECT marker_id AS "markerId", ground, note, cleared_at AS "clearedAt", valid_until::text AS "validUntil"
       FROM marker_clearances WHERE rubric = $1 AND ended_at IS NULL AND ($2::int IS NULL OR marker_id = $2) ORDER BY marker_id`,
      [rubric, markerId],
    );
  }
}
