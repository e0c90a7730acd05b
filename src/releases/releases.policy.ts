import { type Actor, hasRole } from '#platform/actor/actor';

/** Who lets results out. Nobody their own: that is asked of each work. */
export const releasesPolicy = { release: (actor: Actor) => hasRole(actor, 'office', 'agency') };
