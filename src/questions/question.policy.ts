import { type Actor, hasRole, hasRoleFor } from '#platform/actor/actor';
import type { QuestionKind } from './question-status.js';

interface QuestionLike {
  readonly askerId: number;
  readonly cohortId: number;
  readonly kind: QuestionKind;
}

/**
 * The office answers everything of its cohorts; trainers of the cohort answer what is about the lessons. Nobody answers themselves.
 * Only the office sees who asked: trainers mark blindly.
 */
export const questionPolicy = {
  answer: (actor: Actor, { askerId, cohortId, kind }: QuestionLike) =>
    actor.id !== askerId &&
    (hasRoleFor(actor, cohortId, 'office') || (kind === 'content' && hasRoleFor(actor, cohortId, 'trainer'))),
  seeAsker: (actor: Actor, { cohortId }: Pick<QuestionLike, 'cohortId'>) => hasRoleFor(actor, cohortId, 'office'),
  withdrawFaq: (actor: Actor) => hasRole(actor, 'office', 'trainer'),
};
