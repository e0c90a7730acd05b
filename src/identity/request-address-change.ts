import { Injectable } from '@nestjs/common';
import type { Person as Reader } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { newSalt } from '#platform/secrets';
import { AddressChange } from './address-change.entity.js';
import { identityEvents } from './identity.events.js';
import { passwordFits } from './passwords.js';
import { Person } from './person.entity.js';
import { PersonsQueries } from './persons.queries.js';

const MINUTES_VALID = 30;

/** Somebody wants their mail at another address; a code goes there. An open screen is not enough: the password is asked for. */
@Injectable()
export class RequestAddressChange {
  constructor(
    private readonly work: Work,
    private readonly persons: PersonsQueries,
  ) {}

  /** False where the password does not fit. Nobody learns here whether an address belongs to somebody else: then no code goes out. */
  run(actor: Reader, { address, password }: { address: string; password: string }): Promise<boolean> {
    return this.work.run(actor, async (tx) => {
      const { id, email, passwordHash } = await tx.find(Person, { id: actor.id });
      if (!(await passwordFits(passwordHash, password))) return false;
      if ((await this.persons.idByEmail(address, tx)) !== null) return true;
      const expiresAt = new Date(tx.now.getTime() + MINUTES_VALID * 60_000);
      const change = { personId: id, address, previous: email, salt: newSalt(), expiresAt, wrongTries: 0 };
      const { id: changeId } = await tx.insert(AddressChange, change);
      await tx.record({ name: identityEvents.addressChangeRequested, subjectId: changeId });
      return true;
    });
  }
}
