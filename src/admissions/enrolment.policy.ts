import { type Actor, hasRoleFor } from '#platform/actor/actor';

interface EnrolmentLike {
  readonly personId: number;
  readonly cohortId: number;
}

/** Who may end a course early or let it pause: the trainee by leaving, the office and the agency for others; nobody fails or pauses themselves. */
export const enrolmentPolicy = {
  withdraw: (actor: Actor, e: EnrolmentLike) => actor.id === e.personId || keeps(actor, e),
  suspend: (actor: Actor, e: EnrolmentLike) => keeps(actor, e) && actor.id !== e.personId,
  defer: (actor: Actor, e: EnrolmentLike) => keeps(actor, e) && actor.id !== e.personId,
  fail: (actor: Actor, e: EnrolmentLike) => keeps(actor, e) && actor.id !== e.personId,
};

const keeps = (actor: Actor, e: EnrolmentLike) => hasRoleFor(actor, e.cohortId, 'office', 'agency');
