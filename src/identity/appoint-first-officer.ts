import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { AppointPerson } from './appoint-person.js';
import { PersonsQueries } from './persons.queries.js';
import { RegisterPerson } from './register-person.js';

/** A house without anybody of the agency gets its first officer; from then on people are appointed by people. */
@Injectable()
export class AppointFirstOfficer {
  constructor(
    private readonly work: Work,
    private readonly persons: PersonsQueries,
    private readonly register: RegisterPerson,
    private readonly appoint: AppointPerson,
  ) {}

  /** False, and nothing is written, where somebody of the agency is appointed already (be it from a later day on). */
  run({ email, name }: { email: string; name: string }): Promise<boolean> {
    return this.work.run(systemActor, async (tx) => {
      // Two at once must not both find the house empty.
      await tx.rows('LOCK TABLE appointments IN SHARE ROW EXCLUSIVE MODE');
      if (await this.persons.hasOfficer(tx)) return false;
      const personId =
        (await this.persons.idByEmail(email, tx)) ??
        (await this.register.within(tx, { email, loginId: email, legalName: name })).id;
      await this.appoint.within(tx, { personId, role: 'agency' }, 'first_officer');
      return true;
    });
  }
}
