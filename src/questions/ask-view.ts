import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { settingOf } from '#admissions/setting-of';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { questionKinds } from './question-status.js';
import { lessonView } from './question-view.js';
import { questionsPaths } from './questions.paths.js';

/** The form for a new question, on the own page and at the end of a lesson; null for whoever may not ask any more. */
export function askView(
  enrolment: Pick<EnrolmentContext, 'status' | 'settings'>,
  curriculum: PublishedCurriculum,
  typed: Record<string, unknown>,
  errors: readonly FieldError[] = [],
): object | null {
  if (enrolment.status !== 'active') return null;
  const lesson = lessonView(String(typed['lesson'] ?? ''), curriculum);
  return {
    action: questionsPaths.own,
    lesson,
    kind: String(typed['kind'] ?? (lesson ? 'content' : '')),
    kinds: questionKinds.map((value) => ({ value })),
    body: String(typed['body'] ?? ''),
    days: settingOf(enrolment, curriculum, 'answer_working_days'),
    errors: formErrors(['kind', 'body'], 'questions.fields', errors),
  };
}
