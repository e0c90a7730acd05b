import type { Transitions } from '#platform/transitions';

export const cohortStatuses = ['draft', 'recruiting', 'screening', 'running', 'closed'] as const;
export type CohortStatus = (typeof cohortStatuses)[number];
export type CohortAction = 'recruit' | 'screen' | 'run' | 'close';

export const cohortLife: Transitions<CohortStatus, CohortAction> = {
  recruit: { from: ['draft'], to: 'recruiting' },
  screen: { from: ['recruiting'], to: 'screening' },
  run: { from: ['recruiting', 'screening'], to: 'running' },
  close: { from: ['running'], to: 'closed' },
};
