import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import type { KeptMark, MarkContent } from './merge-marks.js';

/** A change of a mark as it was kept; without a criterion it is the comment on the whole. */
export interface MarkChange extends MarkContent {
  id: number;
  criterion: string | null;
  savedAt: Date | null;
}

/** What was said about one criterion when its row had this version. */
export interface Wanted {
  readonly criterion: string | null;
  readonly version: number;
}

@Injectable()
export class CriterionMarksQueries {
  constructor(private readonly reader: Reader) {}

  /** What is kept of an assignment now, by criterion. */
  async keptOf(assignmentId: number, rows: Rows = this.reader): Promise<Map<string, KeptMark>> {
    const found = await rows.rows<KeptMark & { criterion: string }>(
      'SELECT criterion, level, comment, row_version AS version FROM criterion_marks WHERE assignment_id = $1',
      [assignmentId],
    );
    return new Map(found.map(({ criterion, ...mark }) => [criterion, mark]));
  }

  /** What windows began with: for each wanted version the last change up to it, in the same order. Never said: nothing. */
  basesOf(assignmentId: number, wanted: readonly Wanted[], rows: Rows = this.reader): Promise<MarkContent[]> {
    return rows.rows(
      `SELECT h.level, COALESCE(h.comment, '') AS comment
       FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (criterion text, version integer)) WITH ORDINALITY AS w (criterion, version, place)
       LEFT JOIN LATERAL (SELECT level, comment FROM mark_history h WHERE h.assignment_id = $1
         AND h.criterion IS NOT DISTINCT FROM w.criterion AND h.row_version <= w.version ORDER BY h.row_version DESC, h.id DESC LIMIT 1) h ON true
       ORDER BY w.place`,
      [assignmentId, JSON.stringify(wanted)],
    );
  }

  /** Every change of the marks of an assignment, the oldest first. */
  historyOf(assignmentId: number): Promise<MarkChange[]> {
    return this.reader.rows(
      `SELECT id::int AS id, criterion, level, comment, saved_at AS "savedAt" FROM mark_history WHERE assignment_id = $1 ORDER BY id`,
      [assignmentId],
    );
  }
}
