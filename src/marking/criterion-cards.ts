import type { FormErrors } from '#platform/forms/form-errors';
import type { EvidenceQuote } from './evidence-quotes.js';
import { markingPaths } from './marking.paths.js';
import type { Desk } from './marking-desk.js';
import { fieldOf } from './marks.form.js';
import { type sentenceChoices, statementsOf } from './placed-statements.js';

/** What is in a field: what was just typed, or else what is kept. */
export type Fill = (name: string, kept: string) => string;

/** How the cards are shown, and what was found in the text for them. */
interface Showing {
  readonly errors: FormErrors;
  readonly fill: Fill;
  readonly choices: ReturnType<typeof sentenceChoices>;
  readonly quotes: readonly EvidenceQuote[];
}

/** One card for each criterion that the marker gives a level to. */
export function criterionCards(desk: Desk, { errors, fill, choices, quotes }: Showing) {
  const { assignment, curriculum, own, ranges } = desk;
  const { feedback } = assignment;
  const { rubric } = curriculum.document.practice;
  const toChoose = feedback.placed.length > 0 ? choices : [];
  const sentences = new Set(toChoose.flatMap((part) => part.sentences.map(({ value }) => value)));
  const names = new Map(curriculum.document.levels.map(({ level, name }) => [level, name]));
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
        quotes: quotes
          .filter(({ criteria }) => criteria.includes(criterion.id))
          .map(({ name, quote }) => ({ name, quote, href: `#quote-${name}` })),
        rests: statements.placed.length > 0,
        open: errors.byField[fields.comment] !== null || statements.placed.some(({ error }) => error !== null),
        levelError: errors.byField[fields.level],
        commentError: errors.byField[fields.comment],
        options: criterion.anchors
          .filter((anchor) => anchor.level >= range.from && anchor.level <= range.to)
          .map((anchor) => ({
            value: String(anchor.level),
            id: `${fields.level}-${anchor.level}`,
            field: fields.level,
            checked: level === String(anchor.level),
            name: names.get(anchor.level),
            statement: anchor.statement,
            example: anchor.example,
          })),
      };
    });
}
