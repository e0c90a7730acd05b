import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import type { Rows } from '#platform/database/reader';
import { conflict, notFound } from '#platform/problems';
import { type EnrolmentContext, EnrolmentsQueries } from './enrolments.queries.js';

/** The trainee's own enrolment: what every page of the trainee and every act in a stage begins with. */
@Injectable()
export class CurrentEnrolment {
  constructor(private readonly enrolments: EnrolmentsQueries) {}

  /** For reading: running or ended. 404 for who never was a trainee. */
  async of(actor: Actor, rows?: Rows): Promise<EnrolmentContext> {
    const enrolment = await this.ofOrNull(actor, rows);
    if (!enrolment) throw notFound();
    return enrolment;
  }

  /** As it came with the request; inside of a transaction (`rows`) it is looked at again. Null for who never was a trainee. */
  async ofOrNull(actor: Actor, rows?: Rows): Promise<EnrolmentContext | null> {
    if (actor.id === null) return null;
    return rows || actor.enrolment === undefined ? this.enrolments.currentOf(actor.id, rows) : actor.enrolment;
  }

  /** For acting: it must be running; a suspended or ended one answers 409. */
  async activeOf(actor: Actor, rows?: Rows): Promise<EnrolmentContext> {
    const enrolment = await this.of(actor, rows);
    if (enrolment.status === 'suspended') throw conflict('admissions.enrolment_suspended', '/home');
    if (enrolment.status !== 'active') throw conflict('admissions.enrolment_not_active');
    return enrolment;
  }
}
