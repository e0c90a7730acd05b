import { Injectable } from '@nestjs/common';
import { type EnrolmentContext, EnrolmentsQueries } from '#admissions/enrolments.queries';
import type { Person } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { conflict, notFound } from '#platform/problems';
import { Incident } from '#quarantine/incident.entity';
import { incidentPolicy } from './incident.policy.js';
import { incidentDeskPaths } from './incident-desk.paths.js';

export interface FoundIncident {
  readonly incident: Incident;
  readonly enrolment: EnrolmentContext;
}

/** An incident that somebody of the staff may deal with, locked; for everybody else there is none. */
@Injectable()
export class FindIncident {
  constructor(private readonly enrolments: EnrolmentsQueries) {}

  /** `version`: what was on the screen; somebody else may have acted meanwhile. */
  async within(tx: Transaction, actor: Person, id: number, version: number): Promise<FoundIncident> {
    const incident = await tx.find(Incident, { id });
    const enrolment = await this.enrolments.context(incident.enrolmentId, tx);
    if (!enrolment || !incidentPolicy.handle(actor, enrolment)) throw notFound();
    if (incident.rowVersion !== version) throw conflict('changed_meanwhile', incidentDeskPaths.incident(id));
    return { incident, enrolment };
  }
}
