import { type MarkingRule, toleranceIn } from '#marking/agreement-rule';

/** A level beside the one that the experts agreed on. */
export interface ComparedMark {
  readonly criterion: string;
  readonly level: number;
  readonly reference: number;
}
export interface CalibrationRule extends MarkingRule {
  /** How many of a hundred marks have to be within the tolerance. */
  readonly agreementPercent: number;
  /** How many marks may lie on the other side of the pass level. */
  readonly straddles: number;
}
export interface CalibrationResult {
  readonly agreementPercent: number;
  readonly straddles: number;
  readonly passed: boolean;
}

export const isWithin = ({ criterion, level, reference }: ComparedMark, rule: CalibrationRule): boolean =>
  Math.abs(level - reference) <= toleranceIn(criterion, rule);

/** Whether the two would decide differently about passing. */
export const straddles = ({ level, reference }: ComparedMark, passLevel: number): boolean =>
  level >= passLevel !== reference >= passLevel;

/** Passed with enough marks near the agreed ones and hardly any on the other side of the pass level. Shares are rounded down. */
export function calibrationResult(marks: readonly ComparedMark[], rule: CalibrationRule): CalibrationResult {
  const within = marks.filter((mark) => isWithin(mark, rule)).length;
  const agreementPercent = marks.length === 0 ? 0 : Math.floor((100 * within) / marks.length);
  const across = marks.filter((mark) => straddles(mark, rule.passLevel)).length;
  const passed = agreementPercent >= rule.agreementPercent && across <= rule.straddles;
  return { agreementPercent, straddles: across, passed };
}
