import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import { notFound } from '#platform/problems';
import { type ClearanceGround, endedBecause } from './marker-clearance.entity.js';

export interface ClearanceRow {
  markerId: number;
  ground: ClearanceGround;
  note: string;
  clearedAt: Date;
  validUntil: string;
}

/** A clearance that an alarm of drift has paused, and until when it would have held. */
export interface PausedClearance {
  rubric: string;
  /** The newest edition with this rubric. */
  versionId: number;
  pausedAt: Date;
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

  /** The latest pause by an alarm that no clearance has followed and that is still within its time; null where there is none. */
  async paused(markerId: number, today: string, rows: Rows = this.reader): Promise<PausedClearance | null> {
    const found = await rows.rows<PausedClearance>(
      `SELECT l.rubric, l.ended_at AS "pausedAt", l.valid_until::text AS "validUntil", (SELECT max(v.id) FROM curriculum_versions v WHERE v.rubric = l.rubric) AS "versionId"
       FROM (SELECT DISTINCT ON (rubric) rubric, ended_at, ended_reason, valid_until FROM marker_clearances WHERE marker_id = $1 ORDER BY rubric, cleared_at DESC, id DESC) l
       WHERE l.ended_reason = '${endedBecause.drift}' AND l.valid_until >= $2::date ORDER BY l.ended_at DESC LIMIT 1`,
      [markerId, today],
    );
    return found[0] ?? null;
  }
}
