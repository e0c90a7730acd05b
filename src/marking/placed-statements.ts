import type { Feedback, PlacedRow } from '#feedback/feedback.queries';
import { type Passage } from '#feedback/passage';
import { passageKey, readPassage, sentencesOf } from '#feedback/sentences';
import type { FieldError } from '#platform/forms/read-form';
import { oncePer } from '#platform/once-per';
import { markingPaths } from './marking.paths.js';
import { textPartsOf } from './text-parts.js';
import type { WorkBody } from './work-body.js';

const SHORT = 48;

/** The sentences of a work to choose from, by the heading that they stand under. */
export const sentenceChoices = oncePer((body: WorkBody) => {
  const headings = [...body.parts, ...body.evidence.flatMap(({ parts }) => parts)].map(({ heading }) => heading);
  return textPartsOf(body).map((part, index) => ({
    heading: headings[index] ?? null,
    sentences: sentencesOf(part).map((one) => ({ value: passageKey(one), label: shortened(one.quote) })),
  }));
});

export const sentenceNames = oncePer(
  (body: WorkBody): ReadonlySet<string> =>
    new Set(sentenceChoices(body).flatMap(({ sentences }) => sentences.map(({ value }) => value))),
);

export const passageFieldOf = ({ id }: { readonly id: number }): string => `passage-${id}`;

/** Which passages a form of the desk names for the statements in it; a statement that it does not mention stays as it is. */
export function sentPassages(body: unknown, placed: readonly PlacedRow[], work: WorkBody) {
  const fields = (body ?? {}) as Record<string, unknown>;
  const parts = textPartsOf(work);
  return placed
    .filter((one) => passageFieldOf(one) in fields)
    .map((one) => ({ id: one.id, passage: readPassage(fields[passageFieldOf(one)], parts) }));
}

/** A statement of the bank is only said where words of this text stand beside it, and only of the level that was chosen. */
export function unquoted(
  placed: readonly PlacedRow[],
  sent: readonly { readonly id: number; readonly passage: Passage | null }[],
  levels: Readonly<Record<string, number | null>>,
): FieldError[] {
  return placed.flatMap((one) => {
    const named = sent.find(({ id }) => id === one.id);
    const field = passageFieldOf(one);
    if (!(named ? named.passage : one.passage)) return [{ field, code: 'quote_required' }];
    return levels[one.criterion] === one.level ? [] : [{ field, code: 'level_differs' }];
  });
}

/** The statements of one criterion, placed and to be placed. */
export function statementsOf(
  { placed, bank }: Feedback,
  assignmentId: number,
  criterion: string,
  errorOf: (field: string) => string | null,
  sentences: ReadonlySet<string>,
) {
  return {
    placed: placed
      .filter((one) => one.criterion === criterion)
      .map((one) => {
        const field = passageFieldOf(one);
        return {
          ...one,
          field,
          url: markingPaths.statement(assignmentId, one.id),
          error: errorOf(field),
          value: one.passage ? passageKey(one.passage) : '',
          quoteLabel: one.passage && !sentences.has(passageKey(one.passage)) ? shortened(one.passage.quote) : null,
        };
      }),
    bank: bank.filter((one) => one.criterion === criterion),
  };
}

const shortened = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text);
