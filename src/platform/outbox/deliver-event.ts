import { Injectable } from '@nestjs/common';
import { systemActor } from '../actor/actor.js';
import type { RecordedEvent } from '../database/transaction.js';
import { Work } from '../database/work.js';
import type { NamedSubscriber } from './subscribers.js';

/** Hands one event to one subscriber, once: the mark in `handled_events` is written in the subscriber's own transaction. */
@Injectable()
export class DeliverEvent {
  constructor(private readonly work: Work) {}

  async run({ name, subscriber }: NamedSubscriber, eventId: number): Promise<void> {
    await this.work.run(systemActor, async (tx) => {
      const marked = await tx.rows(
        'INSERT INTO handled_events (event_id, subscriber, handled_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING event_id',
        [eventId, name, tx.now],
      );
      if (marked.length === 0) return;
      const [event] = await tx.rows<RecordedEvent>(
        `SELECT id::int AS id, name, at, actor_id AS "actorId", subject_id AS "subjectId", enrolment_id AS "enrolmentId", reason, after
         FROM events WHERE id = $1`,
        [eventId],
      );
      if (event) await subscriber.handle(tx, event);
    });
  }
}
