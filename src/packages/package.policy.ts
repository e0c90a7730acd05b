import { cohortsKept } from '#admissions/cohorts-kept';
import { type Actor, hasRole } from '#platform/actor/actor';
import type { Audience } from './package-status.js';

export interface Offer {
  readonly audience: Audience;
  readonly cohortIds: readonly number[];
}

/** The agency and the office keep the additional material. Who keeps only some cohorts offers it to those, and takes it away from those alone. */
export const packagePolicy = {
  import: (actor: Actor) => hasRole(actor, 'office', 'agency'),
  offerTo: (actor: Actor, { audience, cohortIds }: Offer) => {
    const kept = cohortsKept(actor);
    return kept === null || (audience === 'chosen' && cohortIds.every((id) => kept.includes(id)));
  },
};
