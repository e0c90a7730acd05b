import type { Actor } from '#platform/actor/actor';

/** Who may do what with an assignment. The same person never marks their own work. */
export const markingPolicy = {
  mark: (actor: Actor, assignment: { readonly markerId: number }, traineeId: number) =>
    actor.id === assignment.markerId && actor.id !== traineeId,
};
