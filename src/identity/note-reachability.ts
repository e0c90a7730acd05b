import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { Person } from './person.entity.js';

/** Whether mail to a person's address is known not to arrive. */
@Injectable()
export class NoteReachability {
  /** Not since `since`, or reachable again as far as we know (null). An address that was changed meanwhile is not meant. */
  async within(tx: Transaction, personId: number, address: string, since: Date | null): Promise<void> {
    const person = await tx.find(Person, { id: personId });
    if (person.email !== address || (since && person.emailUnreachableSince)) return;
    await tx.update(Person, { id: personId }, { emailUnreachableSince: since });
  }
}
