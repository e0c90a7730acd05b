import { Injectable } from '@nestjs/common';
import type { EventSink, RecordedEvent, Transaction } from '../database/transaction.js';
import { JobQueue } from '../jobs/job-queue.js';
import { Subscribers } from './subscribers.js';

/** Tells an event to those who listen: at once, or by one job per subscriber queued in the transaction that wrote the event. */
@Injectable()
export class Outbox implements EventSink {
  private muted = false;

  constructor(
    private readonly queue: JobQueue,
    private readonly subscribers: Subscribers,
  ) {}

  async announce(tx: Transaction, event: RecordedEvent): Promise<void> {
    for (const { name, atOnce, subscriber } of this.subscribers.of(event.name))
      if (atOnce) await subscriber.handle(tx, event);
      else if (!this.muted) await this.queue.send(tx, name, { eventId: event.id });
  }

  /** While history is written for demonstration no jobs are made: no mail goes out for what "happened" years ago. */
  async whileMuted<T>(work: () => Promise<T>): Promise<T> {
    this.muted = true;
    try {
      return await work();
    } finally {
      this.muted = false;
    }
  }
}
