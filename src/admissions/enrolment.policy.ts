import { type Actor, hasRoleFor } from '#platform/actor/actor';

interface EnrolmentLike {
  readonly personId: number;
  readonly cohortId: number;
}

/** Who may end a course early: the trainee by leaving, the office and the agency for others; nobody fails themselves. */
export const enrolmentPolicy = {
  withdraw: (actor: Actor, e: EnrolmentLike) => actor.id === e.personId || keeps(actor, e),
  fail: (actor: Actor, e: EnrolmentLike) => keeps(actor, e) && actor.id !== e.personId,
};

const keeps = (actor: Actor, e: EnrolmentLike) => hasRoleFor(actor, e.cohortId, 'office', 'agency');
