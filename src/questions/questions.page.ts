import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { askView } from './ask-view.js';
import { questionView } from './question-view.js';
import { questionsPaths } from './questions.paths.js';
import { PAGE_OF_QUESTIONS, type QuestionRow } from './questions.queries.js';

/** Where the list begins, and what was typed in the form below it. */
export interface Typed {
  readonly before: number | undefined;
  readonly typed: Record<string, unknown>;
  readonly errors: readonly FieldError[];
}

interface OwnQuestions extends Typed {
  readonly enrolment: EnrolmentContext;
  readonly curriculum: PublishedCurriculum;
  readonly rows: readonly QuestionRow[];
  readonly today: string;
}

/** The own questions, the newest first, and the form for the next one. */
export function questionsPage({ enrolment, curriculum, rows, today, before, typed, errors }: OwnQuestions): object {
  const shown = rows.slice(0, PAGE_OF_QUESTIONS);
  const last = shown.at(-1);
  return {
    questions: shown.map((row) => ({ ...questionView(row, curriculum, today), href: questionsPaths.question(row.id) })),
    nextHref: rows.length > shown.length && last ? `${questionsPaths.own}?before=${last.id}` : null,
    firstHref: before ? questionsPaths.own : null,
    faqHref: questionsPaths.faq,
    form: askView(enrolment, curriculum, typed, errors),
    errors: formErrors(['kind', 'body'], 'questions.fields', errors),
  };
}
