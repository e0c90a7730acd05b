import type { Actor, Role } from '#platform/actor/actor';

/** Whose questions somebody of the desk may see: of which cohorts as office (all kinds), of which as trainer (about lessons); null is all. */
export interface DeskScope {
  readonly actorId: number | null;
  readonly office: readonly number[] | null;
  readonly trainer: readonly number[] | null;
}

export const deskScope = (actor: Actor): DeskScope => ({
  actorId: actor.id,
  office: cohortsOf(actor, 'office'),
  trainer: cohortsOf(actor, 'trainer'),
});

function cohortsOf(actor: Actor, role: Role): number[] | null {
  const cohorts = actor.appointments.filter((one) => one.role === role).map((one) => one.cohortId);
  return cohorts.includes(null) ? null : cohorts.filter((id) => id !== null);
}
