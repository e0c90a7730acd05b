import type { Actor } from '#platform/actor/actor';

/** The cohorts whose trainees' viewing somebody may look at; null means all. */
export function cohortsInSight(actor: Actor): number[] | null {
  const looking = actor.appointments.filter(({ role }) => ['office', 'agency', 'auditor'].includes(role));
  return looking.some(({ cohortId }) => cohortId === null) ? null : looking.flatMap(({ cohortId }) => cohortId ?? []);
}
