import { type Actor, hasRoleFor } from '#platform/actor/actor';
import type { Incident } from '#quarantine/incident.entity';

interface Enrolled {
  readonly personId: number;
  readonly cohortId: number;
}

/**
 * Office and agency deal with incidents of the cohorts they keep, never with their own text. A text that was hidden comes back in sight
 * unchanged, and a record is closed, only by somebody else than who hid it, or erased the passages.
 */
export const incidentPolicy = {
  handle: (actor: Actor, enrolment: Enrolled) =>
    actor.id !== enrolment.personId && hasRoleFor(actor, enrolment.cohortId, 'office', 'agency'),
  release: (actor: Actor, { quarantinedBy }: Pick<Incident, 'quarantinedBy'>) => quarantinedBy !== actor.id,
  close: (actor: Actor, { handledBy }: Pick<Incident, 'handledBy'>) => handledBy !== actor.id,
};
