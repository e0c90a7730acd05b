import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Transaction } from '#platform/database/transaction';
import { Affiliation } from './affiliation.entity.js';

/** A person begins to work at an organisation, or comes back to it. */
@Injectable()
export class AffiliatePerson {
  async within(tx: Transaction, personId: number, organisationId: number, startedOn: string): Promise<void> {
    if (await tx.findOrNull(Affiliation, { personId, organisationId, finishedOn: IsNull() })) return;
    await tx.insert(Affiliation, { personId, organisationId, startedOn });
    await tx.record({ name: 'person.affiliated', subjectId: personId, after: { organisationId, startedOn } });
  }
}
