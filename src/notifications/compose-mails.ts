import { Injectable } from '@nestjs/common';
import { dayInJapan } from '#platform/clock/clock';
import type { RecordedEvent, Transaction } from '#platform/database/transaction';
import { JobQueue } from '#platform/jobs/job-queue';
import { OnEvent, type Subscriber } from '#platform/outbox/subscriber';
import { type Letter, letters } from './letters.js';
import { Pen } from './pen.js';
import { type Recipient, RecipientsQueries } from './recipients.queries.js';
import { SEND_MAIL } from './send-mail.js';

/** Writes the letters that an event calls for, each in its reader's language, and queues them for sending. */
@OnEvent(...Object.keys(letters))
@Injectable()
export class ComposeMails implements Subscriber {
  constructor(
    private readonly recipients: RecipientsQueries,
    private readonly pen: Pen,
    private readonly queue: JobQueue,
  ) {}

  async handle(tx: Transaction, event: RecordedEvent): Promise<void> {
    const letter = letters[event.name];
    if (!letter || letter.unless?.(event)) return;
    for (const recipient of await letter.to(this.recipients, tx, event, dayInJapan(tx.now))) {
      const id = await this.add(tx, letter, event, recipient);
      if (id !== null) await this.queue.send(tx, SEND_MAIL, { mailId: id });
    }
  }

  /** The new mail's id, or null where this event has already written to this address. */
  private async add(
    tx: Transaction,
    letter: Letter,
    event: RecordedEvent,
    recipient: Recipient,
  ): Promise<number | null> {
    const { personId, address, language } = recipient;
    const { subject, body, secrets } = this.pen.write(letter, event, recipient);
    const [added] = await tx.rows<{ id: number }>(
      `INSERT INTO mails (event_id, person_id, enrolment_id, template, address, language, subject, body, secrets, status, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'queued', $10) ON CONFLICT (event_id, template, address) DO NOTHING RETURNING id`,
      [event.id, personId, event.enrolmentId, letter.template, address, language, subject, body, secrets, tx.now],
    );
    return added?.id ?? null;
  }
}
