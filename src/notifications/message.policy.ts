import { type Actor, hasRole, hasRoleFor, type Role } from '#platform/actor/actor';

/** Who may write to trainees, in this order where somebody holds both roles. */
export const writingRoles = ['office', 'agency'] as const satisfies Role[];
export type WritingRole = (typeof writingRoles)[number];

/** The role under which somebody writes, or null for who may not. */
export const writesAs = (actor: Actor): WritingRole | null =>
  writingRoles.find((role) => actor.appointments.some((appointment) => appointment.role === role)) ?? null;

/** Looks after delivery as a whole, or keeps a cohort of the reader. */
export const mayResend = (actor: Actor, cohortIds: readonly number[]): boolean =>
  hasRole(actor, 'operator') || cohortIds.some((cohortId) => hasRoleFor(actor, cohortId, ...writingRoles));

/** The cohorts whose trainees somebody may write to and whose mail they may see: null means all. */
export function cohortsOf(actor: Actor): number[] | null {
  const scopes = actor.appointments.filter(({ role }) => writingRoles.some((writing) => writing === role));
  return scopes.some(({ cohortId }) => cohortId === null) ? null : scopes.flatMap(({ cohortId }) => cohortId ?? []);
}
