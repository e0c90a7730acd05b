import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, forbidden } from '#platform/problems';
import { Appointment } from './appointment.entity.js';
import { appointmentPolicy, isAppointable } from './appointment.policy.js';
import { identityEvents } from './identity.events.js';
import { identityPaths } from './identity.paths.js';

const BACK = identityPaths.appointments;

/** The agency ends an appointment: today is its last day. One that has not begun is taken back. Somebody of the agency always remains. */
@Injectable()
export class EndAppointment {
  constructor(private readonly work: Work) {}

  async run(actor: Actor, id: number): Promise<void> {
    if (!appointmentPolicy.appoint(actor)) throw forbidden('not_your_role');
    await this.work.run(actor, async (tx) => {
      // Locked first and in one order: two officers who end each other's appointment meet here.
      const officers = await this.lastingOfficers(tx);
      const appointment = await tx.find(Appointment, { id });
      const { personId, role, cohortId, organisationId, bureau, startedOn, finishedOn } = appointment;
      if (!isAppointable(role)) throw conflict('identity.follows_from_course', BACK);
      if (!appointmentPolicy.end(actor, appointment)) throw forbidden('identity.own_agency_appointment');
      const today = dayInJapan(tx.now);
      if (finishedOn !== null && finishedOn <= today) throw conflict('identity.already_ended', BACK);
      if (officers.includes(id) && officers.length === 1) throw conflict('identity.last_agency_appointment', BACK);
      const begun = startedOn <= today;
      if (begun) await tx.update(Appointment, { id }, { finishedOn: today });
      else await tx.remove(Appointment, { id });
      await tx.record({
        name: identityEvents.appointmentEnded,
        subjectId: personId,
        before: { appointmentId: id, role, cohortId, organisationId, bureau, startedOn, finishedOn },
        after: { finishedOn: begun ? today : null },
      });
    });
  }

  /** Appointments of the agency for everything, in force and without an end. */
  private async lastingOfficers(tx: Transaction): Promise<number[]> {
    const rows = await tx.rows<{ id: number }>(
      `SELECT id FROM appointments WHERE role = 'agency' AND cohort_id IS NULL AND finished_on IS NULL AND started_on <= $1::date
       ORDER BY id FOR UPDATE`,
      [dayInJapan(tx.now)],
    );
    return rows.map(({ id }) => id);
  }
}
