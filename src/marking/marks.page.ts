import type { LocalizedText } from '#curriculum/localized-text';
import { type FormErrors, formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { Language } from '#platform/locale/languages';
import { attachmentLinks } from './attachment-links.js';
import { declineReasons } from './marker-assignment-status.js';
import { markingPaths } from './marking.paths.js';
import type { Desk } from './marking-desk.js';
import { fieldOf } from './marks.form.js';
import { charactersOf } from './work-body.js';

type Typed = Readonly<Record<string, unknown>>;

/** The one screen of marking: the submission beside the rubric, filled with what is kept or with what was just typed. */
export function marksPage(
  desk: Desk,
  language: Language,
  typed: Typed | null = null,
  errors: readonly FieldError[] = [],
): object {
  const { assignment, curriculum, own, others, ranges, dueOn } = desk;
  const rubric = curriculum.document.practice.rubric;
  const read = (text: LocalizedText) => (language === 'ja-easy' ? text.easy : text[language]);
  const levelName = (level: number) =>
    read(curriculum.document.levels.find((one) => one.level === level)?.name ?? NO_NAME);
  const names = rubric.flatMap(({ id }) => [fieldOf('level', rubric, id), fieldOf('comment', rubric, id)]);
  const found: FormErrors = formErrors([...names, 'comment', 'reason'], 'marking.fields', errors);
  const value = (name: string, kept: string) => String(typed?.[name] ?? kept);
  const criteria = rubric
    .map((criterion, index) => ({ criterion, position: index + 1, range: ranges[criterion.id] }))
    .flatMap(({ criterion, position, range }) => (range ? [{ criterion, position, range }] : []))
    .map(({ criterion, position, range }) => {
      const [levelField, commentField] = [`level-${position}`, `comment-${position}`];
      const comment = value(commentField, own.comments[criterion.id] ?? '');
      return {
        position,
        title: criterion.title,
        question: criterion.question,
        levelField,
        commentField,
        level: value(levelField, String(own.levels[criterion.id] ?? '')),
        comment,
        commentOpen: comment !== '' || found.byField[commentField] !== null,
        levelError: found.byField[levelField],
        commentError: found.byField[commentField],
        options: criterion.anchors
          .filter(({ level }) => level >= range.from && level <= range.to)
          .map(({ level, statement }) => ({
            value: String(level),
            label: `${level} ${levelName(level)}`,
            note: statement,
          })),
      };
    });
  return {
    assignment,
    titleValues: { number: assignment.blindNumber },
    work: assignment.body,
    attachments: attachmentLinks(assignment.id, assignment.body),
    characters: charactersOf(assignment.body),
    third: assignment.ordinal === 3,
    others,
    dueOn,
    criteria,
    comment: value('comment', own.comment),
    version: value('version', String(assignment.rowVersion)),
    draftKey: `marking-${assignment.id}`,
    declineOptions: declineReasons.map((reason) => ({ value: reason, label: null })),
    errors: found,
    paths: {
      queue: markingPaths.queue,
      marks: markingPaths.marks(assignment.id),
      submission: markingPaths.submission(assignment.id),
      refusal: markingPaths.refusal(assignment.id),
    },
  };
}

const NO_NAME: LocalizedText = { ja: '', easy: '', en: '' };
