import { Injectable } from '@nestjs/common';
import { endedBecause } from '#marking/marker-clearance.entity';
import { Reader } from '#platform/database/reader';
import type { QualityDocument } from './quality-report.js';

export interface ReportRow {
  rubric: string;
  versionId: number;
  document: QualityDocument;
  calculatedAt: Date;
}
export interface MarkerName {
  id: number;
  name: string;
  /** Whether they are a trainer today. */
  current: boolean;
  clearedUntil: string | null;
  /** When an alarm paused their clearance, while no new one has followed. */
  pausedAt: Date | null;
  /** Why they may mark without calibration; null where they calibrated. */
  waivedBecause: string | null;
}

@Injectable()
export class QualityQueries {
  constructor(private readonly reader: Reader) {}

  /** The figures of the rubric by which somebody marked last. */
  newest(): Promise<ReportRow | null> {
    return this.reader.row(
      `SELECT rubric, curriculum_version_id AS "versionId", document, calculated_at AS "calculatedAt" FROM quality_reports ORDER BY latest_at DESC NULLS LAST LIMIT 1`,
    );
  }

  /** The trainers of today and whoever else is in the figures, in the order of their names, with their clearance for a rubric. */
  markers(ids: readonly number[], rubric: string, today: string): Promise<MarkerName[]> {
    return this.reader.rows(
      `SELECT p.id, p.print_name AS name, t.current,
         CASE WHEN k.ended_at IS NULL THEN k.valid_until::text END AS "clearedUntil", CASE WHEN k.ended_reason = '${endedBecause.drift}' THEN k.ended_at END AS "pausedAt",
         CASE WHEN k.ended_at IS NULL AND k.ground = 'waiver' THEN k.note END AS "waivedBecause"
       FROM persons p CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM appointments a WHERE a.person_id = p.id AND a.role = 'trainer' AND a.period @> $3::date) AS current) t
       LEFT JOIN LATERAL (SELECT c.valid_until, c.ended_at, c.ended_reason, c.ground, c.note FROM marker_clearances c WHERE c.marker_id = p.id AND c.rubric = $2 ORDER BY c.cleared_at DESC, c.id DESC LIMIT 1) k ON true
       WHERE p.id = ANY ($1::int[]) OR t.current ORDER BY p.name_kana NULLS LAST, p.id`,
      [ids, rubric, today],
    );
  }
}
