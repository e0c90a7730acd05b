import type { FormErrors } from '#platform/forms/form-errors';
import type { quotesByCriterion } from './evidence-quotes.js';
import { levelScale } from './level-scale.js';
import { markingPaths } from './marking.paths.js';
import type { Desk } from './marking-desk.js';
import { fieldOf } from './marks.form.js';
import { statementsOf } from './placed-statements.js';

/** What is in a field: what was just typed, or else what is kept. */
export type Fill = (name: string, kept: string) => string;

/** How the cards are shown, and what was found in the text for them. */
interface Showing {
  readonly errors: FormErrors;
  readonly fill: Fill;
  /** What the sentences of the text are called in a list. */
  readonly sentences: ReadonlySet<string>;
  readonly quotes: ReturnType<typeof quotesByCriterion>;
  /** The same for every card: sentences to choose from, and addresses. */
  readonly choices: object;
  readonly paths: object;
}

/** One card for each criterion that the marker gives a level to. */
export function criterionCards(desk: Desk, { errors, fill, sentences, quotes, choices, paths }: Showing) {
  const { assignment, curriculum, own, ranges } = desk;
  const { feedback } = assignment;
  const { rubric } = curriculum.document.practice;
  return rubric
    .map((criterion, index) => ({ criterion, position: index + 1, range: ranges[criterion.id] }))
    .flatMap(({ criterion, position, range }) => (range ? [{ criterion, position, range }] : []))
    .map(({ criterion, position, range }) => {
      const fields = {
        level: fieldOf('level', rubric, criterion.id),
        comment: fieldOf('comment', rubric, criterion.id),
        version: fieldOf('version', rubric, criterion.id),
      };
      const statements = statementsOf(
        feedback,
        assignment.id,
        criterion.id,
        (field) => errors.byField[field] ?? null,
        sentences,
      );
      const level = fill(fields.level, String(own.levels[criterion.id] ?? ''));
      const comment = fill(fields.comment, own.comments[criterion.id] ?? '');
      return {
        id: criterion.id,
        position,
        title: criterion.title,
        question: criterion.question,
        fields,
        level,
        comment,
        version: fill(fields.version, String(own.versions[criterion.id] ?? 1)),
        url: markingPaths.criterion(assignment.id, criterion.id),
        statements,
        quotes: quotes.get(criterion.id) ?? [],
        rests: statements.placed.length > 0,
        open: errors.byField[fields.comment] !== null || statements.placed.some(({ error }) => error !== null),
        levelError: errors.byField[fields.level],
        commentError: errors.byField[fields.comment],
        choices,
        paths,
        scale: levelScale(curriculum, criterion.id, range, level),
      };
    });
}
