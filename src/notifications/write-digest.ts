import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { DigestsQueries, type DueReminder, REMINDER_MARKS } from './digests.queries.js';
import { notificationsEvents } from './notifications.events.js';

/** From this mark on. */
const ORGANISATION_MARK: (typeof REMINDER_MARKS)[number] = 3;

/** One person's morning: their deadline and the news that waited, in at most one mail a day. */
@Injectable()
export class WriteDigest {
  constructor(
    private readonly work: Work,
    private readonly digests: DigestsQueries,
  ) {}

  /** Whether there was something to tell that no digest of today has told. News that came after `morning` wait for the next. */
  run(actor: Actor, personId: number, morning: Date): Promise<boolean> {
    return this.work.run(actor, async (tx) => {
      const digestId = await begin(tx, personId);
      if (digestId === null) return false;
      const due = await this.digests.dueReminder(tx, personId, tx.now);
      const marks = due ? await tell(tx, digestId, due) : [];
      const news = await takeNews(tx, digestId, personId, morning);
      if (marks.length + news === 0) {
        await tx.rows('DELETE FROM digests WHERE id = $1', [digestId]);
        return false;
      }
      await tx.record({
        name: notificationsEvents.digestWritten,
        subjectId: digestId,
        enrolmentId: due?.enrolmentId ?? null,
        after: { marks, news },
      });
      if (due && (await isForOrganisation(tx, digestId, due)))
        await tx.record({
          name: notificationsEvents.deadlineNeared,
          subjectId: due.enrolmentId,
          enrolmentId: due.enrolmentId,
          after: { days: Math.min(...due.marks) },
        });
      return true;
    });
  }
}

/** Null where this person's digest of today is written: the database keeps it to one, whoever asks at the same time. */
async function begin(tx: Transaction, personId: number): Promise<number | null> {
  const [digest] = await tx.rows<{ id: number }>(
    'INSERT INTO digests (person_id, day, written_at) VALUES ($1, $2, $3) ON CONFLICT (person_id, day) DO NOTHING RETURNING id',
    [personId, dayInJapan(tx.now), tx.now],
  );
  return digest?.id ?? null;
}

/** Near the end those at the workplace who can give time are told too: never before the trainee was, on an earlier day. */
async function isForOrganisation(tx: Transaction, digestId: number, { enrolmentId, marks }: DueReminder) {
  if (Math.min(...marks) > ORGANISATION_MARK) return false;
  const [earlier] = await tx.rows(
    `SELECT 1 FROM deadline_reminders r JOIN stage_windows w ON w.enrolment_id = r.enrolment_id AND w.due_at = r.due_at
     WHERE w.enrolment_id = $1 AND r.digest_id <> $2 LIMIT 1`,
    [enrolmentId, digestId],
  );
  return earlier !== undefined;
}

async function tell(tx: Transaction, digestId: number, { enrolmentId, marks }: DueReminder): Promise<number[]> {
  // From the row itself: the deadline is copied whole, not through a clock of milliseconds.
  await tx.rows(
    `INSERT INTO deadline_reminders (enrolment_id, due_at, days, digest_id)
     SELECT w.enrolment_id, w.due_at, mark, $2 FROM stage_windows w CROSS JOIN unnest($3::int[]) AS mark WHERE w.enrolment_id = $1`,
    [enrolmentId, digestId, marks],
  );
  await tx.rows(
    'UPDATE digests SET enrolment_id = w.enrolment_id, due_at = w.due_at FROM stage_windows w WHERE digests.id = $1 AND w.enrolment_id = $2',
    [digestId, enrolmentId],
  );
  return marks;
}

async function takeNews(tx: Transaction, digestId: number, personId: number, morning: Date): Promise<number> {
  const taken = await tx.rows(
    'UPDATE digest_news SET digest_id = $1 WHERE person_id = $2 AND digest_id IS NULL AND waits_since < $3 RETURNING id',
    [digestId, personId, morning],
  );
  return taken.length;
}
