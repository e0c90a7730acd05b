import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock';
import { Reader } from '#platform/database/reader';

export interface Persona {
  id: number;
  name: string;
  email: string;
  roles: string[];
}

@Injectable()
export class DemonstrationQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The cast, with the roles of today. */
  personas(emails: readonly string[]): Promise<Persona[]> {
    return this.reader.rows(
      `SELECT p.id, p.print_name AS name, p.email,
         ARRAY(SELECT DISTINCT a.role FROM appointments a WHERE a.person_id = p.id AND a.period @> $2::date ORDER BY a.role) AS roles
       FROM persons p WHERE p.email = ANY ($1::text[]) ORDER BY p.id`,
      [emails, this.clock.today()],
    );
  }

  async isEmpty(): Promise<boolean> {
    return (await this.reader.rows('SELECT 1 FROM persons LIMIT 1')).length === 0;
  }

  /** Whether an earlier start was cut off while it wrote the demonstration data. */
  async wasInterrupted(): Promise<boolean> {
    return (
      (await this.reader.rows(`SELECT 1 FROM settings WHERE key = 'demonstration' AND value = '"loading"'`)).length > 0
    );
  }

  /** Events of these names that nobody who works in jobs has heard of, in their order. */
  unheard(names: readonly string[]): Promise<{ id: number; name: string; at: Date }[]> {
    return this.reader.rows(
      `SELECT e.id::int AS id, e.name, e.at FROM events e
       WHERE e.name = ANY ($1) AND NOT EXISTS (SELECT 1 FROM handled_events h WHERE h.event_id = e.id) ORDER BY e.id`,
      [names],
    );
  }

  queuedMails(): Promise<{ id: number }[]> {
    return this.reader.rows(`SELECT id FROM mails WHERE status = 'queued' ORDER BY id`);
  }

  /** By how many milliseconds the clock was moved. */
  async clockShift(): Promise<number> {
    const row = await this.reader.row<{ shift: number }>(
      `SELECT (value #>> '{}')::float8 AS shift FROM settings WHERE key = 'clock.shift'`,
    );
    return row?.shift ?? 0;
  }
}
