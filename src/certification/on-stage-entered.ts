import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { AtOnce, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { ProposeCase } from './propose-case.js';

/** Whoever reaches the stage of certification has a case from that moment on. */
@AtOnce('stage.entered')
@Injectable()
export class CertificationOnStageEntered implements Subscriber {
  constructor(private readonly propose: ProposeCase) {}

  async handle(tx: Transaction, event: RecordedEvent): Promise<void> {
    if (event.after?.['stage'] === 'certification') await this.propose.within(tx, event.subjectId);
  }
}
