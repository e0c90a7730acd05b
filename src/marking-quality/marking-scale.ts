import type { MarkingRule } from '#marking/agreement-rule';

export interface MarkingScale extends Pick<MarkingRule, 'tolerance' | 'passLevel'> {
  readonly criteria: readonly string[];
}

/** Whether two levels are near enough to each other, and on the same side of the pass level. */
export const areAlike = (a: number, b: number, { tolerance, passLevel }: MarkingScale): boolean =>
  Math.abs(a - b) <= tolerance && a >= passLevel === b >= passLevel;
