import type { Actor } from '#platform/actor/actor';

interface OfTrainee {
  readonly personId: number;
}

/** Who may do what in practice. The trainee writes; a trainer who is neither the trainee nor a colleague decides about the task sheet. */
export const practicePolicy = {
  write: (actor: Actor, of: OfTrainee) => actor.id === of.personId,
  reviewTaskSheet: (actor: Actor, of: OfTrainee) => actor.id !== of.personId,
};
