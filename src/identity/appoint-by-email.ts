import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, forbidden } from '#platform/problems';
import { AppointPerson, type NewAppointment } from './appoint-person.js';
import type { Appointment } from './appointment.entity.js';
import { appointmentPolicy } from './appointment.policy.js';
import { identityPaths } from './identity.paths.js';
import { PersonsQueries } from './persons.queries.js';
import { RegisterPerson } from './register-person.js';

export interface AppointmentByEmail extends Omit<NewAppointment, 'personId'> {
  readonly email: string;
  /** For somebody without an account; the account of a known person stays as it is. */
  readonly legalName: string;
  readonly nameKana: string;
}

/** The agency appoints whoever has this address. Somebody new gets an account without a password, and sets one by the mailed code. */
@Injectable()
export class AppointByEmail {
  constructor(
    private readonly work: Work,
    private readonly persons: PersonsQueries,
    private readonly register: RegisterPerson,
    private readonly appoint: AppointPerson,
  ) {}

  /** Null where nobody is known by the address and the name of a new person is missing. */
  async run(actor: Actor, input: AppointmentByEmail): Promise<Appointment | null> {
    if (!appointmentPolicy.appoint(actor)) throw forbidden('not_your_role');
    return this.work.run(actor, async (tx) => {
      const { email, legalName, nameKana, ...appointment } = input;
      const known = await this.persons.idByEmail(email, tx);
      if (known === null && !(legalName && nameKana)) return null;
      const personId = known ?? (await this.register.within(tx, { email, loginId: email, legalName, nameKana })).id;
      await this.refuseTwice(tx, personId, appointment);
      return this.appoint.within(tx, { ...appointment, personId });
    });
  }

  private async refuseTwice(
    tx: Transaction,
    personId: number,
    { role, cohortId = null, organisationId = null, startedOn }: Omit<NewAppointment, 'personId'>,
  ): Promise<void> {
    const same = await tx.rows(
      `SELECT 1 FROM appointments WHERE person_id = $1 AND role = $2 AND cohort_id IS NOT DISTINCT FROM $3::int
         AND organisation_id IS NOT DISTINCT FROM $4::int AND (finished_on IS NULL OR finished_on >= $5::date)`,
      [personId, role, cohortId, organisationId, startedOn ?? dayInJapan(tx.now)],
    );
    if (same.length > 0) throw conflict('identity.already_appointed', identityPaths.appointments);
  }
}
