import { Injectable } from '@nestjs/common';
import { dayInJapan } from '#platform/clock/clock';
import type { RecordedEvent, Transaction } from '#platform/database/transaction';
import { OnEvent, type Subscriber } from '#platform/outbox/subscriber';
import { letters } from './letters.js';
import { PostLetter } from './post-letter.js';
import { staffLetters } from './staff-letters.js';

/** Writes the letters that an event calls for, each in its reader's language and as its reader wishes. */
@OnEvent(...new Set([...Object.keys(letters), ...Object.keys(staffLetters)]))
@Injectable()
export class ComposeMails implements Subscriber {
  constructor(private readonly post: PostLetter) {}

  async handle(tx: Transaction, event: RecordedEvent): Promise<void> {
    const wanted = [letters[event.name] ?? [], staffLetters[event.name] ?? []].flat();
    for (const letter of wanted.filter(({ unless }) => !unless?.(event)))
      for (const recipient of await letter.to(tx, event, dayInJapan(tx.now)))
        await this.post.within(tx, letter, event, recipient);
  }
}
