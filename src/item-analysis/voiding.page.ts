import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { AttemptToRescale } from '#examination/adjustments.queries';
import { rescaled } from '#examination/rescaled';
import { voidReasons } from '#examination/voided-item.entity';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { itemAnalysisPaths } from './item-analysis.paths.js';
import { voidingFields } from './voiding.form.js';

interface Reading {
  readonly curriculum: PublishedCurriculum;
  readonly item: string;
  readonly attempts: readonly AttemptToRescale[];
  readonly names: readonly { readonly id: number; readonly name: string; readonly cohortCode: string }[];
}

/** Before an item is voided: who had it, whose result becomes better, and who passes only then. */
export function voidingPage(
  { curriculum, item, attempts, names }: Reading,
  typed: Readonly<Record<string, unknown>> = {},
  errors: readonly FieldError[] = [],
): object {
  const changes = rescaled(curriculum, attempts, [item]);
  const known = new Map(names.map((one) => [one.id, one]));
  return {
    titleValues: { id: item },
    ...{ id: item, stem: curriculum.question(item).stem },
    itemHref: itemAnalysisPaths.item(curriculum.id, item),
    action: itemAnalysisPaths.voiding(curriculum.id, item),
    held: attempts.length,
    changed: changes.length,
    passing: newlyPassed(changes).map(({ attempt, before, after }) => ({
      ...{ name: known.get(attempt.enrolmentId)?.name ?? '', cohort: known.get(attempt.enrolmentId)?.cohortCode ?? '' },
      ...{ test: curriculum.blueprint(attempt.test).title, before: before.percent, after: after.percent },
    })),
    reasons: voidReasons.map((value) => ({ value, label: null })),
    reason: String(typed['reason'] ?? ''),
    note: String(typed['note'] ?? ''),
    errors: formErrors(voidingFields, 'item-analysis.fields', errors),
  };
}

type Changes = ReturnType<typeof rescaled>;
const newlyPassed = (changes: Changes): Changes =>
  changes.filter(({ before, after }) => after.passed && !before.passed);

/** Whose names the page needs. */
export const passingEnrolments = (
  curriculum: PublishedCurriculum,
  attempts: readonly AttemptToRescale[],
  item: string,
): number[] => newlyPassed(rescaled(curriculum, attempts, [item])).map(({ attempt }) => attempt.enrolmentId);
