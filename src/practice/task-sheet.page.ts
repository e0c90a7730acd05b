import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { formFields, namedByForm } from '#practice-log/form-fields';
import { ownRecordView } from '#quarantine/own-record';
import type { OwnRecord } from '#quarantine/own-record.queries';
import { lookThrough } from '#wording/look-through';
import { personalDataKinds } from '#wording/personal-data';
import { planIn } from './plan.form.js';
import { coverageTable, planFields, planForm, planLines } from './plan.page.js';
import { practicePaths } from './practice.paths.js';
import { requirementsOf } from './requirements.js';
import { taskDraftKey } from './task-merge.page.js';
import { guardedTexts, taskSheetFields } from './task-sheet.form.js';
import { reviewsView } from './task-sheet-reviews.page.js';
import { editableTaskSheets } from './task-sheet-status.js';
import type { TaskSheetText } from './task-sheets.queries.js';
import { turnaroundOf } from './turnaround.js';

interface Reading {
  readonly enrolment: EnrolmentContext;
  readonly curriculum: PublishedCurriculum;
  readonly sheet: TaskSheetText;
  readonly own: OwnRecord;
  readonly now: Date;
  readonly typed?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly FieldError[];
}

/** The trainee's task sheet: a form while it may be changed, else the text and what the trainer said. */
export function taskSheetPage({ enrolment, curriculum, sheet, own, now, typed = null, errors = [] }: Reading): object {
  const form = curriculum.document.practice.taskSheet;
  const found = namedByForm(
    formErrors([...taskSheetFields, ...planFields, 'lookedThrough'], 'practice.fields', errors),
    form,
  );
  const value = (name: string): string => String(typed?.[name] ?? sheet[name as keyof TaskSheetText] ?? '');
  const chosen = typed ? [typed['competencies'] ?? []].flat() : sheet.competencies;
  const plan = typed ? planIn(typed).rows : sheet.plan;
  const texts = { situation: value('situation'), goal: value('goal'), plannedEvidence: value('plannedEvidence') };
  const word = found.byField['lookedThrough'];
  const said = sheet.status === 'returned' ? (sheet.reviews[0]?.reasons ?? {}) : {};
  return {
    editable: editableTaskSheets.includes(sheet.status),
    sheet,
    own: ownRecordView(own),
    statusKey: `practice.taskStatus.${sheet.status}`,
    deadline: enrolment.practiceEndsAt,
    waiting: sheet.status === 'submitted' ? turnaroundOf(enrolment, curriculum, sheet.submittedAt ?? now, now) : null,
    reviews: reviewsView(enrolment, curriculum, sheet),
    purpose: form.purpose,
    guardKinds: personalDataKinds,
    found:
      word || typed?.['lookedThrough']
        ? lookThrough(guardedTexts(texts, plan).map((text) => ({ label: form.title, text })))
        : null,
    looked: Boolean(typed?.['lookedThrough']) && word === null,
    fields: formFields(form, value, found.byField, said),
    said: { competencies: null, period: null, plan: null, ...said },
    competencies: curriculum.document.competencies.map(({ id, name }) => ({ id, name, checked: chosen.includes(id) })),
    startsOn: value('startsOn'),
    endsOn: value('endsOn'),
    plan: planForm(curriculum, plan, requirementsOf(enrolment, curriculum), typed, found.byField),
    coverage: coverageTable(plan),
    lines: planLines(curriculum, sheet.plan),
    version: value('version') || String(sheet.rowVersion),
    draftKey: taskDraftKey(sheet),
    errors: found,
    paths: {
      overview: practicePaths.overview,
      save: practicePaths.task,
      submission: practicePaths.taskSubmission,
      simulations: practicePaths.simulations,
    },
  };
}
