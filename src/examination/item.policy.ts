import { type Actor, hasRole } from '#platform/actor/actor';

/** Who may do what with the items of tests. */
export const itemPolicy = {
  /** The agency answers for the content; but nobody judges an item that stood in a test of their own. */
  void: (actor: Actor, attempts: readonly { readonly personId: number }[]) =>
    hasRole(actor, 'agency') && attempts.every(({ personId }) => personId !== actor.id),
};
