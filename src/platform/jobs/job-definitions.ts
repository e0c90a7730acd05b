import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DeliverEvent } from '../outbox/deliver-event.js';
import { Subscribers } from '../outbox/subscribers.js';
import { JobQueue } from './job-queue.js';

/** Declares one kind of job per subscriber, before the queue starts. */
@Injectable()
export class JobDefinitions implements OnApplicationBootstrap {
  constructor(
    private readonly queue: JobQueue,
    private readonly subscribers: Subscribers,
    private readonly deliver: DeliverEvent,
  ) {}

  onApplicationBootstrap(): void {
    for (const subscriber of this.subscribers.later())
      this.queue.declare(subscriber.name, ({ eventId }) => this.deliver.run(subscriber, Number(eventId)));
  }
}
