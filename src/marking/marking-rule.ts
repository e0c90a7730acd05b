import { settingOf } from '#admissions/setting-of';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Levels, MarkingRule } from './agreement-rule.js';

/** The tolerances of criteria that the rubric gives one of their own. */
export const tolerancesOf = (curriculum: PublishedCurriculum): Levels =>
  Object.fromEntries(
    curriculum.document.practice.rubric.flatMap(({ id, tolerance }) =>
      tolerance === undefined || tolerance === null ? [] : [[id, tolerance] as const],
    ),
  );

/** The rule of a cohort: its own numbers, or those of its curriculum; the rubric may give a criterion a tolerance of its own. */
export const markingRule = (
  context: { readonly settings: Readonly<Record<string, number>> },
  curriculum: PublishedCurriculum,
): MarkingRule => ({
  tolerance: settingOf(context, curriculum, 'marking_tolerance'),
  tolerances: tolerancesOf(curriculum),
  passLevel: settingOf(context, curriculum, 'criterion_pass_level'),
});
