import { Injectable } from '@nestjs/common';
import type { RecordedEvent, Transaction } from '#platform/database/transaction';
import { OnEvent, type Subscriber } from '#platform/outbox/subscriber';
import { DigestContents } from './digest-contents.js';
import type { Letter } from './letter.js';
import { notificationsEvents } from './notifications.events.js';
import { PostLetter } from './post-letter.js';
import { digestReader } from './trainee-recipients.queries.js';

/** The mail of the morning. Not in the list: it is written with what `DigestContents` gathers. */
export const digestLetter: Letter = {
  template: 'digest',
  topic: 'digest',
  to: async () => [],
  path: () => '/home',
  secret: null,
};

/** Writes the one mail of a person's morning. */
@OnEvent(notificationsEvents.digestWritten)
@Injectable()
export class ComposeDigest implements Subscriber {
  constructor(
    private readonly contents: DigestContents,
    private readonly post: PostLetter,
  ) {}

  async handle(tx: Transaction, event: RecordedEvent): Promise<void> {
    for (const reader of await digestReader(tx, event.subjectId)) {
      const details = await this.contents.of(tx, event, reader.language);
      if (details.reminder || details.count > 0)
        await this.post.within(tx, digestLetter, event, { ...reader, details: { ...details } });
    }
  }
}
