import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';

/** Days before a deadline at which its person is told. Two weeks to plan, one to act, three days and one to finish. */
export const REMINDER_MARKS = [14, 7, 3, 1] as const;

/** A deadline of which its person has to be told this morning, and the marks that this tells. */
export interface DueReminder {
  enrolmentId: number;
  dueAt: Date;
  marks: number[];
}

export interface WaitingNews {
  subject: string;
  path: string;
}

const PAGE_OF_PEOPLE = 200;

/** A window that is open (stage 1, or practice until the report is handed in, or comes back), and how many calendar days of it are left in Japan. $2 is the present. */
const OPEN_WINDOWS = `FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id JOIN stage_windows w ON w.enrolment_id = e.id
  CROSS JOIN LATERAL (SELECT (w.due_at AT TIME ZONE 'Asia/Tokyo')::date - ($2::timestamptz AT TIME ZONE 'Asia/Tokyo')::date AS days) AS remains
  WHERE e.status = 'active' AND e.practice_stopped_at IS NULL AND c.learning_starts_at <= $2 AND w.due_at > $2
    AND NOT EXISTS (SELECT 1 FROM practice_reports p WHERE p.enrolment_id = e.id AND p.status <> 'draft' AND p.resubmit_by IS NULL)
    AND w.due_at < $2::timestamptz + interval '${REMINDER_MARKS[0] + 1} days'`;
/** Every mark that the days have reached and that nobody has told yet: a morning that was missed is made up for once, not twice. */
const UNTOLD = `SELECT mark FROM unnest(ARRAY[${REMINDER_MARKS.join()}]) AS mark WHERE mark >= remains.days
  AND NOT EXISTS (SELECT 1 FROM deadline_reminders r WHERE r.enrolment_id = e.id AND r.due_at = w.due_at AND r.days = mark)`;

/** What a morning's digest is made of. */
@Injectable()
export class DigestsQueries {
  constructor(private readonly reader: Reader) {}

  /** People with something to be told, after `afterId`: news from before `morning`, or an untold mark. */
  peopleToTell(afterId: number, now: Date, morning: Date): Promise<{ id: number }[]> {
    return this.reader.rows(
      `SELECT person_id AS id FROM digest_news WHERE digest_id IS NULL AND waits_since < $3 AND person_id > $1
       UNION SELECT e.person_id ${OPEN_WINDOWS} AND e.person_id > $1 AND EXISTS (${UNTOLD}) ORDER BY id LIMIT ${PAGE_OF_PEOPLE}`,
      [afterId, now, morning],
    );
  }

  /** The nearest deadline of this person that has an untold mark, or null. */
  async dueReminder(rows: Rows, personId: number, now: Date): Promise<DueReminder | null> {
    const [due] = await rows.rows<DueReminder>(
      `SELECT e.id AS "enrolmentId", w.due_at AS "dueAt", ARRAY(${UNTOLD}) AS marks
       ${OPEN_WINDOWS} AND e.person_id = $1 AND EXISTS (${UNTOLD}) ORDER BY w.due_at LIMIT 1`,
      [personId, now],
    );
    return due ?? null;
  }

  newsOf(rows: Rows, digestId: number): Promise<WaitingNews[]> {
    return rows.rows('SELECT subject, path FROM digest_news WHERE digest_id = $1 ORDER BY id', [digestId]);
  }
}
