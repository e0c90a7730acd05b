import { type Actor, hasRole } from '#platform/actor/actor';

/** What part of the whole somebody may count; null means everything. */
export interface FiguresScope {
  readonly bureaus: readonly string[] | null;
  readonly cohortIds: readonly number[] | null;
}

export const figuresPolicy = {
  /** The names behind a number. */
  people: (actor: Actor) => hasRole(actor, 'agency', 'office'),
  /** Numbers under five as they are: only where the reader may see the names anyway. */
  smallNumbers: (actor: Actor) => hasRole(actor, 'agency', 'office'),
  /** Small numbers of a prefecture, where a number points at a window and so at a person. */
  smallPlaces: (actor: Actor) => hasRole(actor, 'agency'),
};

/** The widest of what the actor's appointments allow: the liaison officer counts the own bureau only. */
export function figuresScope(actor: Actor): FiguresScope {
  const counting = actor.appointments.filter(({ role }) => ['agency', 'office', 'auditor', 'liaison'].includes(role));
  const national = counting.filter(({ role }) => role !== 'liaison');
  if (national.length === 0) return { bureaus: counting.flatMap(({ bureau }) => bureau ?? []), cohortIds: null };
  const everywhere = national.some(({ cohortId }) => cohortId === null);
  return { bureaus: null, cohortIds: everywhere ? null : national.flatMap(({ cohortId }) => cohortId ?? []) };
}
