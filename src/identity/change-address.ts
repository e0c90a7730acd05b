import { Injectable } from '@nestjs/common';
import type { Person as Reader } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { Secrets } from '#platform/secrets';
import { AddressChange } from './address-change.entity.js';
import { identityEvents } from './identity.events.js';
import { Person } from './person.entity.js';
import { PersonsQueries } from './persons.queries.js';

const TRIES = 5;

/** The code that went to the new address was typed: from now on mail goes there, and the old address is told. */
@Injectable()
export class ChangeAddress {
  constructor(
    private readonly work: Work,
    private readonly persons: PersonsQueries,
    private readonly secrets: Secrets,
  ) {}

  /** False for a wrong, used or old code, and for an address that somebody else has taken meanwhile. */
  run(actor: Reader, code: string): Promise<boolean> {
    return this.work.run(actor, async (tx) => {
      const change = await openChange(tx, actor.id);
      if (!change) return false;
      if (!this.secrets.isCode(ADDRESS_CHANGE, change.salt, code)) {
        await tx.update(AddressChange, { id: change.id }, { wrongTries: change.wrongTries + 1 });
        return false;
      }
      if ((await this.persons.idByEmail(change.address, tx)) !== null) return false;
      await tx.update(AddressChange, { id: change.id }, { usedAt: tx.now });
      await tx.update(Person, { id: actor.id }, { email: change.address, emailUnreachableSince: null });
      await tx.record({ name: identityEvents.addressChanged, subjectId: change.id });
      return true;
    });
  }
}

/** What the code in the mail is derived for. */
export const ADDRESS_CHANGE = 'address-change';

/** The newest wish counts, and no other. */
async function openChange(tx: Transaction, personId: number): Promise<AddressChange | null> {
  const change = await tx.manager.findOne(AddressChange, {
    where: { personId },
    order: { id: 'DESC' },
    lock: { mode: 'pessimistic_write' },
  });
  return change && !change.usedAt && change.expiresAt > tx.now && change.wrongTries < TRIES ? change : null;
}
