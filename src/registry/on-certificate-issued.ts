import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { AtOnce, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { EnterRegister } from './enter-register.js';

/** No certificate without its line in the register. */
@AtOnce('certificate.issued')
@Injectable()
export class RegistryOnCertificateIssued implements Subscriber {
  constructor(private readonly enter: EnterRegister) {}

  async handle(tx: Transaction, event: RecordedEvent): Promise<void> {
    await this.enter.within(tx, event.subjectId);
  }
}
