import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';

@Injectable()
export class EndedWindowsQueries {
  constructor(private readonly reader: Reader) {}

  /** Whose window has ended and was not closed yet. Who sits in the check test at that moment may finish it first. */
  toClose(now: Date): Promise<{ id: number }[]> {
    return this.reader.rows(
      `SELECT e.id FROM enrolments e WHERE e.status = 'active' AND e.stage = 'learning' AND e.learning_due_at < $1 AND e.window_closed_at IS NULL
         AND NOT EXISTS (SELECT FROM attempts a WHERE a.enrolment_id = e.id AND a.test = 'check-test' AND a.status = 'started')
       ORDER BY e.learning_due_at, e.id LIMIT 500`,
      [now],
    );
  }
}
