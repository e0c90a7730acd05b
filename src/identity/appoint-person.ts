import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, type Role } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { Appointment } from './appointment.entity.js';

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
    if (actor.kind !== 'system' && !hasRole(actor, 'agency')) throw forbidden('not_your_role');
    return this.work.run(actor, (tx) => this.within(tx, input));
  }

  async within(tx: Transaction, input: NewAppointment): Promise<Appointment> {
    const appointment = await tx.insert(Appointment, { ...input, startedOn: input.startedOn ?? dayInJapan(tx.now) });
    await tx.record({
      name: 'person.appointed',
      subjectId: input.personId,
      after: { role: input.role, cohortId: input.cohortId ?? null, organisationId: input.organisationId ?? null },
    });
    return appointment;
  }
}
