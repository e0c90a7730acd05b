import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { markingRule } from '#marking/marking-rule';
import type { CalibrationRule, ComparedMark } from './calibration-rule.js';
import { scriptsOf } from './calibration-scripts.js';

interface SampleMark {
  readonly scriptId: string;
  readonly criterion: string;
  readonly level: number;
}

/** Each mark beside the level that the experts agreed on. */
export function compared<M extends SampleMark>(
  curriculum: PublishedCurriculum,
  marks: readonly M[],
): (M & ComparedMark)[] {
  const scripts = new Map(scriptsOf(curriculum).map((script) => [script.id, script]));
  return marks.flatMap((mark) => {
    const agreed = scripts.get(mark.scriptId)?.marks.find(({ criterion }) => criterion === mark.criterion);
    return agreed ? [{ ...mark, reference: agreed.level }] : [];
  });
}

export const ruleOf = (curriculum: PublishedCurriculum): CalibrationRule => ({
  ...markingRule({ settings: {} }, curriculum),
  agreementPercent: curriculum.setting('calibration_agreement_percent'),
  straddles: curriculum.setting('calibration_straddles'),
});
