import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { formFields } from '#practice-log/form-fields';
import { foundIn } from '#practice-log/looked-through';
import { personalDataKinds } from '#wording/personal-data';
import { practicePaths } from './practice.paths.js';
import { taskSheetFields } from './task-sheet.form.js';
import { editableTaskSheets } from './task-sheet-status.js';
import type { TaskSheetForReview, TaskSheetText } from './task-sheets.queries.js';

type Typed = Readonly<Record<string, unknown>>;

/** The trainee's task sheet: a form while it may be changed, else the text and what the trainer said. */
export function taskSheetPage(
  enrolment: EnrolmentContext,
  curriculum: PublishedCurriculum,
  sheet: TaskSheetText,
  typed: Typed | null = null,
  errors: readonly FieldError[] = [],
): object {
  const form = curriculum.document.practice.taskSheet;
  const found = formErrors([...taskSheetFields, 'lookedThrough'], 'practice.fields', errors);
  const value = (name: string): string => String(typed?.[name] ?? sheet[name as keyof TaskSheetText] ?? '');
  const chosen = typed ? [typed['competencies'] ?? []].flat() : sheet.competencies;
  return {
    editable: editableTaskSheets.includes(sheet.status),
    sheet,
    statusKey: `practice.taskStatus.${sheet.status}`,
    returned: sheet.status === 'returned',
    comment: sheet.decisionComment || null,
    deadline: enrolment.practiceEndsAt,
    purpose: form.purpose,
    guardKinds: personalDataKinds,
    found: found.byField['lookedThrough'] || typed?.['lookedThrough'] ? foundIn(form, value) : null,
    looked: Boolean(typed?.['lookedThrough']) && found.byField['lookedThrough'] === null,
    fields: formFields(form, value, found.byField),
    competencies: curriculum.document.competencies.map(({ id, name }) => ({ id, name, checked: chosen.includes(id) })),
    startsOn: value('startsOn'),
    endsOn: value('endsOn'),
    version: value('version') || String(sheet.rowVersion),
    draftKey: `task-sheet-${sheet.id}`,
    errors: found,
    paths: { overview: practicePaths.overview, save: practicePaths.task, submission: practicePaths.taskSubmission },
  };
}

/** A handed-in task sheet in front of a trainer. */
export function reviewPage(
  curriculum: PublishedCurriculum,
  sheet: TaskSheetForReview,
  mayReturn: boolean,
  dueOn: string,
  typed = '',
  errors: readonly FieldError[] = [],
): object {
  const form = curriculum.document.practice.taskSheet;
  const text = (name: string): string => String(sheet[name as keyof TaskSheetForReview] ?? '');
  return {
    sheet,
    titleValues: { name: sheet.name },
    open: sheet.status === 'submitted',
    statusKey: `practice.taskStatus.${sheet.status}`,
    fields: formFields(form, text, {}),
    competencies: curriculum.document.competencies.filter(({ id }) => sheet.competencies.includes(id)),
    mayReturn,
    dueOn,
    comment: typed,
    errors: formErrors(['comment'], 'practice.fields', errors),
    paths: {
      list: practicePaths.taskSheets,
      approval: practicePaths.taskSheetApproval(sheet.id),
      giveBack: practicePaths.taskSheetReturn(sheet.id),
    },
  };
}
