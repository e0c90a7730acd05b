import type { Transitions } from '#platform/transitions';

export const appealStatuses = ['waiting', 'upheld', 'dismissed'] as const;
export type AppealStatus = (typeof appealStatuses)[number];
export type AppealAction = 'uphold' | 'dismiss';

export const appealLife: Transitions<AppealStatus, AppealAction> = {
  uphold: { from: ['waiting'], to: 'upheld' },
  dismiss: { from: ['waiting'], to: 'dismissed' },
};
