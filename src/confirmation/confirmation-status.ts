import type { Transitions } from '#platform/transitions';

export const confirmationStatuses = ['sent', 'confirmed', 'queried', 'void'] as const;
export type ConfirmationStatus = (typeof confirmationStatuses)[number];
export type ConfirmationAction = 'confirm' | 'query' | 'void';

/** Void: the text was changed, or a new link was asked for. */
export const confirmationLife: Transitions<ConfirmationStatus, ConfirmationAction> = {
  confirm: { from: ['sent'], to: 'confirmed' },
  query: { from: ['sent'], to: 'queried' },
  void: { from: ['sent', 'confirmed'], to: 'void' },
};

/** What a change of the text takes away. */
export const voidableConfirmations: readonly ConfirmationStatus[] = ['sent', 'confirmed'];
