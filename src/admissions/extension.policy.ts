import { type Actor, hasRoleFor } from '#platform/actor/actor';

interface EnrolmentLike {
  readonly personId: number;
  readonly cohortId: number;
}

/**
 * Who asks for more time in stage 1, and who decides: before the deadline the office (or the agency), after it the agency alone;
 * never who asked, and never for oneself.
 */
export const extensionPolicy = {
  ask: (actor: Actor, e: EnrolmentLike) => actor.id === e.personId,
  propose: (actor: Actor, e: EnrolmentLike) =>
    hasRoleFor(actor, e.cohortId, 'office', 'agency') && actor.id !== e.personId,
  withdraw: (actor: Actor, { requestedBy }: { readonly requestedBy: number }) => actor.id === requestedBy,
  decide: (actor: Actor, e: EnrolmentLike, { requestedBy }: { readonly requestedBy: number }, isOver: boolean) =>
    actor.id !== requestedBy &&
    actor.id !== e.personId &&
    (isOver ? hasRoleFor(actor, e.cohortId, 'agency') : hasRoleFor(actor, e.cohortId, 'office', 'agency')),
};
