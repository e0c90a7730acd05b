import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import type { CalibrationStatus } from './calibration-status.js';

export interface CalibrationRow {
  id: number;
  curriculumVersionId: number;
  scriptIds: string[];
  status: CalibrationStatus;
  startedAt: Date;
  finishedAt: Date | null;
  agreementPercent: number | null;
  straddles: number | null;
  marks: { scriptId: string; criterion: string; level: number }[];
}

const ROW = `SELECT c.id, c.curriculum_version_id AS "curriculumVersionId", c.script_ids AS "scriptIds", c.status, c.started_at AS "startedAt", c.finished_at AS "finishedAt",
    c.agreement_percent AS "agreementPercent", c.straddles,
    COALESCE((SELECT json_agg(json_build_object('scriptId', m.script_id, 'criterion', m.criterion, 'level', m.level)) FROM calibration_marks m WHERE m.calibration_id = c.id), '[]') AS marks
  FROM calibrations c`;

@Injectable()
export class CalibrationsQueries {
  constructor(private readonly reader: Reader) {}

  /** A trainer's own, the newest first. */
  of(markerId: number): Promise<CalibrationRow[]> {
    return this.reader.rows(`${ROW} WHERE c.marker_id = $1 ORDER BY c.id DESC LIMIT 20`, [markerId]);
  }

  one(markerId: number, id: number): Promise<CalibrationRow | null> {
    return this.reader.row(`${ROW} WHERE c.marker_id = $1 AND c.id = $2`, [markerId, id]);
  }

  /** How often a trainer has had each sample, in how many calibrations. */
  async seenBy(
    markerId: number,
    rows: Rows = this.reader,
  ): Promise<{ attempts: number; seen: Record<string, number> }> {
    const [found] = await rows.rows<{ attempts: number; seen: Record<string, number> }>(
      `SELECT (SELECT count(*)::int FROM calibrations WHERE marker_id = $1) AS attempts,
         COALESCE((SELECT json_object_agg(s.id, s.count) FROM (SELECT script AS id, count(*)::int FROM calibrations, unnest(script_ids) AS script WHERE marker_id = $1 GROUP BY script) s), '{}') AS seen`,
      [markerId],
    );
    return found ?? { attempts: 0, seen: {} };
  }
}
