import { type Actor, hasRole } from '#platform/actor/actor';

/** Who may do what with an assignment. The same person never marks their own work. */
export const markingPolicy = {
  mark: (actor: Actor, assignment: { readonly markerId: number }, traineeId: number) =>
    actor.id === assignment.markerId && actor.id !== traineeId,
  /** Nobody vouches for themselves. */
  waive: (actor: Actor, { markerId }: { readonly markerId: number }) =>
    hasRole(actor, 'agency') && actor.id !== markerId,
  pause: (actor: Actor, { markerId }: { readonly markerId: number }) =>
    hasRole(actor, 'agency', 'office') && actor.id !== markerId,
};
