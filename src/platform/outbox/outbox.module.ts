import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobDefinitions } from '../jobs/job-definitions.js';
import { JobQueue } from '../jobs/job-queue.js';
import { DeliverEvent } from './deliver-event.js';
import { Outbox } from './outbox.js';
import { SealEvents } from './seal-events.job.js';
import { Subscribers } from './subscribers.js';
import { VerifyEvents } from './verify-events.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [JobQueue, JobDefinitions, Outbox, Subscribers, DeliverEvent, SealEvents, VerifyEvents],
  exports: [JobQueue, Outbox, Subscribers, DeliverEvent, SealEvents, VerifyEvents],
})
export class OutboxModule {}
