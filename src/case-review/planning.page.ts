import type { CohortRow } from '#admissions/cohorts.queries';
import type { LocalizedText } from '#curriculum/localized-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { caseTitle } from './case-packs.js';
import { caseReviewPaths } from './case-review.paths.js';
import type { CohortPlan, PlannedDay } from './review-days.queries.js';
import type { LedGroup } from './review-groups.queries.js';

const FIELDS = ['heldOn', 'venue'];

interface Planning {
  readonly cohort: CohortRow;
  readonly curriculum: PublishedCurriculum;
  readonly days: readonly PlannedDay[];
  readonly today: string;
  readonly mayPlan: boolean;
  readonly typed: Record<string, unknown>;
  readonly errors: readonly FieldError[];
}

/** The days of a cohort with their groups, and the form for another day. */
export function planningPage({ cohort, curriculum, days, today, mayPlan, typed, errors }: Planning): object {
  return {
    cohortCode: cohort.code,
    titleValues: { code: cohort.code },
    listHref: caseReviewPaths.groups,
    mayPlan,
    action: caseReviewPaths.cohortDays(cohort.id),
    values: Object.fromEntries(FIELDS.map((name) => [name, String(typed[name] ?? '')])),
    errors: formErrors(FIELDS, 'case-review.fields', errors),
    days: days.map((day) => ({
      ...day,
      over: day.heldOn < today,
      mayForm: mayPlan && day.unseated > 0 && day.heldOn >= today,
      formAction: caseReviewPaths.dayGroups(cohort.id, day.id),
      groups: day.groups.map((group) => ({
        ...group,
        href: caseReviewPaths.group(group.id),
        caseTitle: caseTitle(curriculum, group.casePack),
      })),
    })),
  };
}

/** Where groups are found: the trainer's own ones, and for office and agency the plan of every cohort. */
export const groupsPage = (
  led: readonly (LedGroup & { readonly caseTitle: LocalizedText })[],
  cohorts: readonly CohortPlan[] | null,
): object => ({
  led: led.map((group) => ({ ...group, href: caseReviewPaths.group(group.id) })),
  cohorts: cohorts?.map((cohort) => ({ ...cohort, href: caseReviewPaths.cohortGroups(cohort.cohortId) })) ?? null,
  showLed: cohorts === null || led.length > 0,
});
