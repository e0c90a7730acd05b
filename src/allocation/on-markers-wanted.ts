import { Injectable } from '@nestjs/common';
import { markingEvents } from '#marking/marking.events';
import type { Transaction } from '#platform/database/transaction';
import { AtOnce, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { AllocateWorks } from './allocate-works.js';

/** A work wants markers: it gets them in the same action, as far as there are any. */
@Injectable()
@AtOnce(markingEvents.markersWanted)
export class OnMarkersWanted implements Subscriber {
  constructor(private readonly allocate: AllocateWorks) {}

  handle(tx: Transaction, { subjectId }: RecordedEvent): Promise<void> {
    return this.allocate.within(tx, [subjectId]);
  }
}
