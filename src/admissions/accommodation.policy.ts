import { type Actor, hasRoleFor } from '#platform/actor/actor';

interface EnrolmentLike {
  readonly personId: number;
  readonly cohortId: number;
}

/** Extra time is entered and approved by two different people of the office or the agency, and never for oneself. */
export const accommodationPolicy = {
  propose: (actor: Actor, e: EnrolmentLike) => keeps(actor, e),
  decide: (actor: Actor, e: EnrolmentLike, { enteredBy }: { readonly enteredBy: number }) =>
    keeps(actor, e) && actor.id !== enteredBy,
  end: (actor: Actor, e: EnrolmentLike) => keeps(actor, e),
};

const keeps = (actor: Actor, e: EnrolmentLike) =>
  hasRoleFor(actor, e.cohortId, 'office', 'agency') && actor.id !== e.personId;
