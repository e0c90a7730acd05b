import type { Actor } from '#platform/actor/actor';

/** The cohorts that an actor of the office or the agency keeps; null means all of them. */
export function cohortsKept(actor: Actor): number[] | null {
  const kept = actor.appointments.filter(({ role }) => role === 'office' || role === 'agency');
  return kept.some(({ cohortId }) => cohortId === null) ? null : kept.map(({ cohortId }) => cohortId ?? 0);
}
