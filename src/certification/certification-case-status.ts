import type { Transitions } from '#platform/transitions';

export const caseStatuses = ['proposed', 'recommended', 'held', 'not_recommended', 'approved'] as const;
export type CaseStatus = (typeof caseStatuses)[number];
export type CaseAction = 'recommend' | 'hold' | 'not_recommend' | 'approve';

/** The panel recommends, holds or does not recommend; what is held comes back to it; the agency approves what is recommended. */
export const caseLife: Transitions<CaseStatus, CaseAction> = {
  recommend: { from: ['proposed', 'held'], to: 'recommended' },
  hold: { from: ['proposed', 'held'], to: 'held' },
  not_recommend: { from: ['proposed', 'held'], to: 'not_recommended' },
  approve: { from: ['recommended'], to: 'approved' },
};

/** Those on which the panel still votes. */
export const openCases: readonly CaseStatus[] = ['proposed', 'held'];
