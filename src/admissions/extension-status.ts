import type { Transitions } from '#platform/transitions';

export const extensionStatuses = ['requested', 'approved', 'declined', 'withdrawn'] as const;
export type ExtensionStatus = (typeof extensionStatuses)[number];
export type ExtensionAction = 'approve' | 'decline' | 'withdraw';

export const extensionLife: Transitions<ExtensionStatus, ExtensionAction> = {
  approve: { from: ['requested'], to: 'approved' },
  decline: { from: ['requested'], to: 'declined' },
  withdraw: { from: ['requested'], to: 'withdrawn' },
};
