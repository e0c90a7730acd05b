import type { CaseAction } from './certification-case-status.js';

export const votes = ['certify', 'not_certify', 'hold'] as const;
export type Vote = (typeof votes)[number];

/** More than half of the votes carry; where no answer has more than half, the case is held. */
export function panelOutcome(cast: readonly Vote[]): Extract<CaseAction, 'recommend' | 'hold' | 'not_recommend'> {
  const carries = (vote: Vote) => 2 * cast.filter((one) => one === vote).length > cast.length;
  if (carries('certify')) return 'recommend';
  return carries('not_certify') ? 'not_recommend' : 'hold';
}
