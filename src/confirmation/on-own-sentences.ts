import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { OnEvent, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { practiceLogEvents } from '#practice-log/practice-log.events';
import { CarryOwnSentences } from './carry-own-sentences.js';
import { confirmationEvents } from './confirmation.events.js';

const { quoteTied, quoteWithdrawn, entryChanged } = practiceLogEvents;

/** What a trainee names, or a supervisor confirms, is looked at anew for the ledger. */
@Injectable()
@OnEvent(quoteTied, quoteWithdrawn, entryChanged, confirmationEvents.entryConfirmed)
export class OnOwnSentences implements Subscriber {
  constructor(private readonly carry: CarryOwnSentences) {}

  async handle(tx: Transaction, { subjectId, after }: RecordedEvent): Promise<void> {
    // The subject of a quote is the quote; it says of which entry it is.
    await this.carry.within(tx, Number(after?.['entryId'] ?? subjectId));
  }
}
