import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import type { ReconciliationStatus } from './reconciliation-status.js';
import type { Step } from './talk.js';

export interface TalkRow {
  status: ReconciliationStatus;
  openedAt: Date;
  dueOn: string;
  closedAt: Date | null;
}

@Injectable()
export class ReconciliationsQueries {
  constructor(private readonly reader: Reader) {}

  /** The talk about a work, as one of its two markers may see it; null for everybody else. */
  talk(workId: number, markerId: number): Promise<TalkRow | null> {
    return this.reader.row(
      `SELECT r.status, r.opened_at AS "openedAt", r.due_on::text AS "dueOn", r.closed_at AS "closedAt" FROM reconciliations r
       WHERE r.work_id = $1 AND EXISTS (SELECT FROM marker_assignments m WHERE m.work_id = r.work_id AND m.marker_id = $2 AND m.ordinal < 3 AND m.status = 'handed_in')`,
      [workId, markerId],
    );
  }

  /** Everything the two did, in order. */
  steps(workId: number, rows: Rows = this.reader): Promise<Step[]> {
    return rows.rows(
      `SELECT marker_id AS "markerId", kind, criterion, level, reason, made_at AS "madeAt" FROM reconciliation_steps WHERE work_id = $1 ORDER BY id`,
      [workId],
    );
  }

  /** Talks whose last day is over. */
  async overdue(today: string): Promise<number[]> {
    const found = await this.reader.rows<{ id: number }>(
      `SELECT work_id AS id FROM reconciliations WHERE status = 'open' AND due_on < $1::date ORDER BY due_on, work_id LIMIT 200`,
      [today],
    );
    return found.map(({ id }) => id);
  }
}
