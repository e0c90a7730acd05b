import { type Actor, hasRole } from '#platform/actor/actor';

/** The office draws, the panel looks: whoever answers for the marking does not judge it. */
export const moderationPolicy = {
  draw: (actor: Actor) => hasRole(actor, 'agency', 'office'),
  moderate: (actor: Actor) => hasRole(actor, 'panel'),
};
