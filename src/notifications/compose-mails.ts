import { Injectable } from '@nestjs/common';
import { dayInJapan } from '#platform/clock/clock';
import type { RecordedEvent, Transaction } from '#platform/database/transaction';
import { OnEvent, type Subscriber } from '#platform/outbox/subscriber';
import { letters } from './letters.js';
import { PostLetter } from './post-letter.js';
import { RecipientsQueries } from './recipients.queries.js';

/** Writes the letters that an event calls for, each in its reader's language and as its reader wishes. */
@OnEvent(...Object.keys(letters))
@Injectable()
export class ComposeMails implements Subscriber {
  constructor(
    private readonly recipients: RecipientsQueries,
    private readonly post: PostLetter,
  ) {}

  async handle(tx: Transaction, event: RecordedEvent): Promise<void> {
    const letter = letters[event.name];
    if (!letter || letter.unless?.(event)) return;
    for (const recipient of await letter.to(this.recipients, tx, event, dayInJapan(tx.now)))
      await this.post.within(tx, letter, event, recipient);
  }
}
