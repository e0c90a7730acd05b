import type { Transitions } from '#platform/transitions';

export const confirmationRequestStatuses = ['open', 'answered', 'void'] as const;
export type ConfirmationRequestStatus = (typeof confirmationRequestStatuses)[number];
export type ConfirmationRequestAction = 'answer' | 'void';

/** Answered: nothing of it waits any more. Void: another request took its place, or all its texts were changed. */
export const confirmationRequestLife: Transitions<ConfirmationRequestStatus, ConfirmationRequestAction> = {
  answer: { from: ['open'], to: 'answered' },
  void: { from: ['open'], to: 'void' },
};
