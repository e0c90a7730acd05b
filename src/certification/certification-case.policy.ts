import { type Actor, hasRole, hasRoleFor } from '#platform/actor/actor';

interface CaseLike {
  readonly cohortId: number;
  readonly personId: number;
  readonly organisationId: number;
}

interface Decided extends CaseLike {
  readonly decidedBy: number | null;
  readonly voterIds: readonly number[];
}

/** Who may do what with a case. Whoever voted or closed the vote never approves, and nobody judges themselves or a colleague. */
export const casePolicy = {
  see: (actor: Actor) => hasRole(actor, 'panel', 'office', 'agency', 'auditor'),
  sitOnPanel: (actor: Actor, c: CaseLike) => hasRoleFor(actor, c.cohortId, 'panel'),
  /** Free of a conflict of interest; `organisationIds` are the bodies that the actor belongs to. */
  isImpartial: (actor: Actor, c: CaseLike, organisationIds: readonly number[]) =>
    actor.id !== c.personId && !organisationIds.includes(c.organisationId),
  decideForAgency: (actor: Actor, c: CaseLike) => hasRoleFor(actor, c.cohortId, 'agency'),
  approve: (actor: Actor, c: Decided) =>
    casePolicy.decideForAgency(actor, c) &&
    actor.id !== c.personId &&
    actor.id !== c.decidedBy &&
    !c.voterIds.some((id) => id === actor.id),
};
