import type { Transitions } from '#platform/transitions';

export const questionStatuses = ['open', 'answered', 'closed'] as const;
export type QuestionStatus = (typeof questionStatuses)[number];
export type QuestionAction = 'answer' | 'follow_up' | 'close';

/** Open: the desk owes an answer. Whoever asked may write on at any time, also after the question was closed. */
export const questionLife: Transitions<QuestionStatus, QuestionAction> = {
  answer: { from: ['open', 'answered'], to: 'answered' },
  follow_up: { from: ['open', 'answered', 'closed'], to: 'open' },
  close: { from: ['open', 'answered'], to: 'closed' },
};

/** What a question is about: the text of a lesson, dates and papers of the course, or this system. */
export const questionKinds = ['content', 'procedure', 'technical'] as const;
export type QuestionKind = (typeof questionKinds)[number];
