import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import type { FiledEntry } from './filed-entry.js';

export interface BroughtFile {
  id: number;
  sourceCohort: string;
  exportedAt: Date | null;
  broughtAt: Date;
  /** When its entries came in; null while it waits. */
  takenAt: Date | null;
  entries: number;
}

export interface WaitingFile extends BroughtFile {
  content: FiledEntry[];
}

const ROW = `i.id, i.source_cohort AS "sourceCohort", i.exported_at AS "exportedAt", i.brought_at AS "broughtAt", i.taken_at AS "takenAt", i.entries`;
const MOST = 50;

@Injectable()
export class LogImportsQueries {
  constructor(private readonly reader: Reader) {}

  /** The file that waits for a second look. */
  waiting(enrolmentId: number): Promise<WaitingFile | null> {
    return this.reader.row(
      `SELECT ${ROW}, i.content FROM log_imports i WHERE i.enrolment_id = $1 AND i.taken_at IS NULL`,
      [enrolmentId],
    );
  }

  /** The files of an enrolment, the newest first. */
  of(enrolmentId: number): Promise<BroughtFile[]> {
    return this.reader.rows(
      `SELECT ${ROW} FROM log_imports i WHERE i.enrolment_id = $1 ORDER BY i.id DESC LIMIT ${MOST}`,
      [enrolmentId],
    );
  }

  /** The file that an entry was brought in; null where it was written here. */
  ofEntry(entryId: number): Promise<BroughtFile | null> {
    return this.reader.row(
      `SELECT ${ROW} FROM practice_entries n JOIN log_imports i ON i.id = n.import_id WHERE n.id = $1`,
      [entryId],
    );
  }

  /** From which day on practice is open for somebody. */
  async practiceFrom(enrolmentId: number): Promise<string | null> {
    const row = await this.reader.row<{ from: string | null }>(
      `SELECT (min(s.entered_at) AT TIME ZONE 'Asia/Tokyo')::date::text AS "from" FROM enrolment_stages s WHERE s.enrolment_id = $1 AND s.stage = 'practice'`,
      [enrolmentId],
    );
    return row?.from ?? null;
  }
}
