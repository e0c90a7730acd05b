import { type Actor, hasRole } from '#platform/actor/actor';

/** What is done about an appeal: the person gets the point, the item counts for nobody any more, or nothing. */
export const remedies = ['grant', 'void', 'dismiss'] as const;
export type Remedy = (typeof remedies)[number];

/** Who may do what with appeals. That the reader has not judged the attempt before is asked of the database (`appeals.queries.ts`), which refuses it too. */
export const appealPolicy = {
  /** Voiding concerns everybody who had the item: the agency alone does it. */
  remedies: (actor: Actor): Remedy[] => remedies.filter((remedy) => remedy !== 'void' || hasRole(actor, 'agency')),
  /** Who sees that appeals against marks find somebody who marks anew. */
  arrange: (actor: Actor) => hasRole(actor, 'office', 'agency'),
  decide: (actor: Actor, appeal: { readonly appellantId: number }, remedy: Remedy) =>
    actor.id !== appeal.appellantId && appealPolicy.remedies(actor).includes(remedy),
};
