import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { Appointment } from './appointment.entity.js';
import { appointmentPolicy } from './appointment.policy.js';
import { identityEvents } from './identity.events.js';

export interface NewAppointment {
  personId: number;
  role: Role;
  cohortId?: number | null;
  organisationId?: number | null;
  bureau?: string | null;
  startedOn?: string;
}

/** A person is given a role, for a scope, from a day on. Only the agency (or the system, for what follows from a decision) appoints. */
@Injectable()
export class AppointPerson {
  constructor(private readonly work: Work) {}

  run(actor: Actor, input: NewAppointment): Promise<Appointment> {
    if (!appointmentPolicy.appoint(actor)) throw forbidden('not_your_role');
    return this.work.run(actor, (tx) => this.within(tx, input));
  }

  /** `reason` is a code for what no rule foresees, such as the first officer of a house. */
  async within(tx: Transaction, input: NewAppointment, reason: string | null = null): Promise<Appointment> {
    const { personId, role, cohortId = null, organisationId = null, bureau = null } = input;
    const startedOn = input.startedOn ?? dayInJapan(tx.now);
    const scope = { role, cohortId, organisationId, bureau, startedOn };
    const appointment = await tx.insert(Appointment, { personId, ...scope });
    await tx.record({ name: identityEvents.personAppointed, subjectId: personId, reason, after: scope });
    return appointment;
  }
}
