import { Injectable } from '@nestjs/common';
import { dayInJapan } from '#platform/clock/clock';
import type { RecordedEvent, Transaction } from '#platform/database/transaction';
import { JobQueue } from '#platform/jobs/job-queue';
import { OnEvent, type Subscriber } from '#platform/outbox/subscriber';
import { letters } from './letters.js';
import { MailsQueries } from './mails.queries.js';
import { Pen } from './pen.js';
import { RecipientsQueries } from './recipients.queries.js';
import { SEND_MAIL } from './send-mail.js';

/** Writes the letters that an event calls for, each in its reader's language, and queues them for sending. */
@OnEvent(...Object.keys(letters))
@Injectable()
export class ComposeMails implements Subscriber {
  constructor(
    private readonly recipients: RecipientsQueries,
    private readonly mails: MailsQueries,
    private readonly pen: Pen,
    private readonly queue: JobQueue,
  ) {}

  async handle(tx: Transaction, event: RecordedEvent): Promise<void> {
    const letter = letters[event.name];
    if (!letter || letter.unless?.(event)) return;
    for (const recipient of await letter.to(this.recipients, tx, event, dayInJapan(tx.now))) {
      const { personId, address, language } = recipient;
      const written = this.pen.write(letter, event, recipient);
      const id = await this.mails.add(tx, { eventId: event.id, personId, template: letter.template, address, language, ...written });
      if (id !== null) await this.queue.send(tx, SEND_MAIL, { mailId: id });
    }
  }
}
