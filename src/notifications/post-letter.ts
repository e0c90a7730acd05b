import { Injectable } from '@nestjs/common';
import type { RecordedEvent, Transaction } from '#platform/database/transaction';
import { JobQueue } from '#platform/jobs/job-queue';
import type { Letter } from './letter.js';
import { deliveryOf } from './mail-topics.js';
import { PageCodes } from './page-codes.js';
import { Pen, type WrittenLetter } from './pen.js';
import type { Recipient } from './recipient.js';
import { SEND_MAIL } from './send-mail.js';

/** Writes one letter to one reader and puts it where it belongs: into the queue, or among the news of the reader's next morning. */
@Injectable()
export class PostLetter {
  constructor(
    private readonly pen: Pen,
    private readonly codes: PageCodes,
    private readonly queue: JobQueue,
  ) {}

  async within(tx: Transaction, letter: Letter, event: RecordedEvent, recipient: Recipient): Promise<void> {
    const delivery = recipient.personId === null ? 'immediate' : deliveryOf(letter.topic, recipient.wishes ?? {});
    if (delivery === 'off') return;
    const key =
      letter.secret?.token && recipient.salt ? { purpose: letter.secret.purpose, salt: recipient.salt } : null;
    const pageCode = await this.codes.within(tx, letter.path(event, ':token'), key);
    const written = this.pen.write(letter, event, pageCode, recipient);
    if (delivery === 'digest') return keepForMorning(tx, letter, event, recipient, written.subject);
    const id = await keepMail(tx, letter, event, recipient, written);
    if (id !== null) await this.queue.send(tx, SEND_MAIL, { mailId: id });
  }
}

/** The new mail's id, or null where this event has already written to this address. */
async function keepMail(
  tx: Transaction,
  letter: Letter,
  event: RecordedEvent,
  { personId, address, language }: Recipient,
  { subject, body, secrets }: WrittenLetter,
): Promise<number | null> {
  const [added] = await tx.rows<{ id: number }>(
    `INSERT INTO mails (event_id, person_id, enrolment_id, template, address, language, subject, body, secrets, status, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'queued', $10) ON CONFLICT (event_id, template, address) DO NOTHING RETURNING id`,
    [event.id, personId, event.enrolmentId, letter.template, address, language, subject, body, secrets, tx.now],
  );
  return added?.id ?? null;
}

async function keepForMorning(
  tx: Transaction,
  letter: Letter,
  event: RecordedEvent,
  { personId }: Recipient,
  subject: string,
): Promise<void> {
  await tx.rows(
    `INSERT INTO digest_news (person_id, event_id, template, subject, path, waits_since) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [personId, event.id, letter.template, subject, letter.path(event, ''), tx.now],
  );
}
