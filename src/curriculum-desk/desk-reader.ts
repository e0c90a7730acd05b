import { type Actor, hasRole, type Role } from '#platform/actor/actor';

/** Who may look at the curriculum. */
export const deskReaders = ['office', 'agency', 'trainer', 'auditor'] as const satisfies readonly Role[];

/** Who may see questions with their answers: whoever teaches and whoever answers for the content. */
export const answerReaders = ['agency', 'trainer'] as const satisfies readonly Role[];

export const seesAnswers = (actor: Actor): boolean => hasRole(actor, ...answerReaders);

/** Who may see which marks the samples should get: not the trainers, who mark them blind before their marks count. */
export const exampleReaders = ['office', 'agency', 'auditor'] as const satisfies readonly Role[];
