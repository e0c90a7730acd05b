import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { feedbackPaths } from './feedback.paths.js';
import type { BankRow } from './feedback.queries.js';

/** What was typed into the form of the bank, or nothing yet. */
export interface TypedStatement {
  readonly typed: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
  /** The statement whose words were to be changed. */
  readonly revised?: number;
}

/** The comment bank, criterion by criterion; own statements can be changed where they stand. */
export function bankPage(
  curriculum: PublishedCurriculum,
  rows: readonly BankRow[],
  { typed, errors, revised }: TypedStatement = { typed: {}, errors: [] },
): object {
  const { rubric } = curriculum.document.practice;
  const value = (name: string) => String(typed[name] ?? '');
  const isNew = revised === undefined;
  return {
    criteria: rubric.map((criterion) => ({
      title: criterion.title,
      statements: rows
        .filter((one) => one.criterion === criterion.id)
        .map((one) => ({
          ...one,
          field: `text-${one.id}`,
          value: one.id === revised ? value('text') : one.text,
          error: one.id === revised ? (errors[0]?.code ?? null) : null,
          reviseAction: feedbackPaths.statement(one.id),
          retireAction: feedbackPaths.retirement(one.id),
        })),
    })),
    form: {
      criterion: value('criterion'),
      level: value('level'),
      text: isNew ? value('text') : '',
      shared: value('shared') === 'yes',
    },
    choices: rubric.map(({ id, title }) => ({ value: id, title })),
    levels: [1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: String(level) })),
    errors: formErrors(['criterion', 'level', 'text'], 'feedback.fields', isNew ? errors : []),
    action: feedbackPaths.bank,
  };
}
