import { type Actor, hasRole, hasRoleFor } from '#platform/actor/actor';

interface GroupLike {
  readonly trainerId: number;
  readonly cohortId: number;
}

/** Who may do what with review days and their groups. */
export const reviewGroupPolicy = {
  plan: (actor: Actor, cohortId: number) => hasRoleFor(actor, cohortId, 'office'),
  /** The trainer of the group, and the office as the keeper of the list. */
  recordAttendance: (actor: Actor, group: GroupLike) =>
    reviewGroupPolicy.lead(actor, group) || hasRoleFor(actor, group.cohortId, 'office'),
  /** What somebody did in the group is said only by who was there to see it. */
  observe: (actor: Actor, group: GroupLike) => reviewGroupPolicy.lead(actor, group),
  see: (actor: Actor, group: GroupLike) =>
    reviewGroupPolicy.lead(actor, group) || hasRoleFor(actor, group.cohortId, 'office', 'agency'),
  lead: (actor: Actor, group: GroupLike) => hasRole(actor, 'trainer') && actor.id === group.trainerId,
};
