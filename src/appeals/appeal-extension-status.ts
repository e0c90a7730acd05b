import type { Transitions } from '#platform/transitions';

export const appealExtensionStatuses = ['requested', 'approved', 'declined'] as const;
export type AppealExtensionStatus = (typeof appealExtensionStatuses)[number];
export type AppealExtensionAction = 'approve' | 'decline';

export const appealExtensionLife: Transitions<AppealExtensionStatus, AppealExtensionAction> = {
  approve: { from: ['requested'], to: 'approved' },
  decline: { from: ['requested'], to: 'declined' },
};
