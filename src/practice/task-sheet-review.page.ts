import { settingOf } from '#admissions/setting-of';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { formFields } from '#practice-log/form-fields';
import { flagForm } from '#quarantine/flag-words';
import { coverageTable, planLines } from './plan.page.js';
import { practicePaths } from './practice.paths.js';
import { sheetParts } from './task-sheet-review.entity.js';
import { reviewsView } from './task-sheet-reviews.page.js';
import type { TaskSheetForReview } from './task-sheets.queries.js';
import { turnaroundOf } from './turnaround.js';

interface Reading {
  readonly curriculum: PublishedCurriculum;
  readonly sheet: TaskSheetForReview;
  readonly now: Date;
  readonly typed?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
}

/** A handed-in task sheet in front of a trainer. */
export function reviewPage({ curriculum, sheet, now, typed = {}, errors = [] }: Reading): object {
  const form = curriculum.document.practice.taskSheet;
  const text = (name: string): string => String(sheet[name as keyof TaskSheetForReview] ?? '');
  const reasons = sheetParts.map((part) => `${part}Reason`);
  const found = formErrors(['comment', ...reasons], 'practice.fields', errors);
  return {
    sheet,
    titleValues: { name: sheet.name },
    open: sheet.status === 'submitted',
    statusKey: `practice.taskStatus.${sheet.status}`,
    fields: formFields(form, text, {}),
    competencies: curriculum.document.competencies.filter(({ id }) => sheet.competencies.includes(id)),
    lines: planLines(curriculum, sheet.plan),
    alternatives: sheet.plan.filter(({ way }) => way !== 'own').length,
    coverage: coverageTable(sheet.plan),
    mayReturn: sheet.round <= settingOf(sheet, curriculum, 'return_rounds'),
    waiting: turnaroundOf(sheet, curriculum, sheet.submittedAt, now),
    reviews: reviewsView(sheet, curriculum, sheet),
    comment: String(typed['comment'] ?? ''),
    reasons: sheetParts.map((part) => ({
      name: `${part}Reason`,
      labelKey: `practice.parts.${part}`,
      value: String(typed[`${part}Reason`] ?? ''),
      error: found.byField[`${part}Reason`] ?? null,
    })),
    flag: flagForm(practicePaths.taskSheetQuarantine(sheet.id)),
    errors: found,
    paths: {
      list: practicePaths.taskSheets,
      approval: practicePaths.taskSheetApproval(sheet.id),
      giveBack: practicePaths.taskSheetReturn(sheet.id),
    },
  };
}
