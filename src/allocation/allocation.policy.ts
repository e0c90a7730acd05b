import { type Actor, hasRole } from '#platform/actor/actor';

/** Who may do what about the load of markers. */
export const allocationPolicy = {
  /** Everybody says how much they can take themselves; the office may do it for them. */
  planFor: (actor: Actor, markerId: number) => actor.id === markerId || hasRole(actor, 'office', 'agency'),
  /** A conflict is declared by the marker or by the office, and taken back by somebody else than the marker. */
  declareFor: (actor: Actor, markerId: number) => actor.id === markerId || hasRole(actor, 'office', 'agency'),
  withdraw: (actor: Actor, conflict: { readonly markerId: number }) =>
    actor.id !== conflict.markerId && hasRole(actor, 'office', 'agency'),
  arrange: (actor: Actor) => hasRole(actor, 'office', 'agency'),
};
