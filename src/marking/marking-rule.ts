import { settingOf } from '#admissions/setting-of';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { MarkingRule } from './agreement-rule.js';

/** The rule of a cohort: its own numbers, or those of its curriculum; the rubric may give a criterion a tolerance of its own. */
export function markingRule(
  context: { readonly settings: Readonly<Record<string, number>> },
  curriculum: PublishedCurriculum,
): MarkingRule {
  const own = curriculum.document.practice.rubric.flatMap(({ id, tolerance }) =>
    tolerance === undefined || tolerance === null ? [] : [[id, tolerance] as const],
  );
  return {
    tolerance: settingOf(context, curriculum, 'marking_tolerance'),
    tolerances: Object.fromEntries(own),
    passLevel: settingOf(context, curriculum, 'criterion_pass_level'),
  };
}
