import { type MarkingRule, toleranceIn } from '#marking/agreement-rule';

export interface MarkingScale extends MarkingRule {
  readonly criteria: readonly string[];
}

/** Whether two levels in a criterion are near enough to each other, and on the same side of the pass level. */
export const areAlike = (criterion: string, a: number, b: number, scale: MarkingScale): boolean =>
  Math.abs(a - b) <= toleranceIn(criterion, scale) && a >= scale.passLevel === b >= scale.passLevel;
