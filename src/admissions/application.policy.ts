import { type Actor, hasRoleFor, organisationsOf } from '#platform/actor/actor';

interface ApplicationLike {
  readonly personId: number;
  readonly cohortId: number;
  readonly organisationId: number;
  readonly screenedBy: number | null;
}

/** Who may do what with an application. Nobody acts on their own; who screened does not decide. */
export const applicationPolicy = {
  edit: (actor: Actor, a: ApplicationLike) => actor.id === a.personId,
  endorse: (actor: Actor, a: ApplicationLike) =>
    organisationsOf(actor).includes(a.organisationId) && actor.id !== a.personId,
  screen: (actor: Actor, a: ApplicationLike) => hasRoleFor(actor, a.cohortId, 'office') && actor.id !== a.personId,
  decide: (actor: Actor, a: ApplicationLike) =>
    hasRoleFor(actor, a.cohortId, 'agency') && actor.id !== a.personId && actor.id !== a.screenedBy,
};
