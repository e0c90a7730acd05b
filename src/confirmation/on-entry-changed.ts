import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { AtOnce, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { practiceLogEvents } from '#practice-log/practice-log.events';
import { VoidConfirmations } from './void-confirmations.js';

/** The text of an entry was changed: what a supervisor confirmed, or was asked to confirm, was another text. */
@Injectable()
@AtOnce(practiceLogEvents.entryChanged)
export class OnEntryChanged implements Subscriber {
  constructor(private readonly voidConfirmations: VoidConfirmations) {}

  async handle(tx: Transaction, { subjectId }: RecordedEvent): Promise<void> {
    await this.voidConfirmations.ofEntry(tx, subjectId, 'text_changed');
  }
}
