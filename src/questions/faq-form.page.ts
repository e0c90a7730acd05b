import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { Trace } from './personal-traces.js';
import { lessonView } from './question-view.js';
import { questionsPaths } from './questions.paths.js';
import type { DeskThread } from './questions.queries.js';

interface Publication {
  readonly thread: DeskThread;
  readonly curriculum: PublishedCurriculum;
  /** Null when nothing was sent yet: then the form begins with what was asked and answered. */
  readonly typed: Record<string, unknown> | null;
  readonly errors: readonly FieldError[];
  readonly traces: readonly Trace[];
}

/** The texts to rewrite, and what the guard noticed in them. */
export function faqFormPage({ thread, curriculum, typed, errors, traces }: Publication): object {
  const { id, messages } = thread;
  const asked = messages.find((one) => !one.fromDesk)?.body ?? '';
  const answered = messages.findLast((one) => one.fromDesk)?.body ?? '';
  return {
    listHref: questionsPaths.desk,
    backHref: questionsPaths.toAnswer(id),
    number: id,
    action: questionsPaths.publishFaq(id),
    lesson: lessonView(thread.lessonId, curriculum),
    question: String(typed?.['question'] ?? asked),
    answer: String(typed?.['answer'] ?? answered),
    traceKeys: traces.map((trace) => `questions.traces.${trace}`),
    errors: formErrors(['question', 'answer', 'isRead'], 'questions.fields', errors),
  };
}
