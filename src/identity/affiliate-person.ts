import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { Affiliation } from './affiliation.entity.js';

/** A person begins to work at an organisation. */
@Injectable()
export class AffiliatePerson {
  async within(tx: Transaction, personId: number, organisationId: number, startedOn: string): Promise<void> {
    if (await tx.findOrNull(Affiliation, { personId, organisationId })) return;
    await tx.insert(Affiliation, { personId, organisationId, startedOn });
    await tx.record({ name: 'person.affiliated', subjectId: personId, after: { organisationId, startedOn } });
  }
}
