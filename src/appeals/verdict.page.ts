import { levelName } from '#curriculum/level-name';
import type { Criterion } from '#curriculum/practice-document';
import { hiddenNames } from '#marking/anonymous-body';
import type { MarksOfMarker } from '#marking/assignments.queries';
import { markingPaths } from '#marking/marking.paths';
import type { Desk } from '#marking/marking-desk';
import { submissionOf } from '#marking/submission-view';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { Language } from '#platform/locale/languages';
import { stateOf, withoutPosition } from './own-work-appeal.page.js';
import { pointField } from './work-appeal.form.js';
import type { AppealPointRow, WorkAppealRow } from './work-appeals.queries.js';

interface Reading {
  readonly desk: Desk;
  readonly appeal: WorkAppealRow & { readonly points: readonly AppealPointRow[] };
  /** What would tell whose it is. */
  readonly names: readonly string[];
  readonly language: Language;
  readonly today: string;
}
interface Typed {
  readonly body: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
}

/** The criteria that an appeal is about, by their place in the rubric. */
export const askedIn = ({ desk, appeal }: Pick<Reading, 'desk' | 'appeal'>) =>
  desk.curriculum.document.practice.rubric
    .map(({ id }, index) => ({ criterion: id, position: index + 1 }))
    .filter(({ criterion }) => appeal.points.some((point) => point.criterion === criterion));

/** An appeal in front of whoever marked anew: reasons, first marks and own mark side by side; each level stays or rises, up to the own mark. */
export function verdictPage(reading: Reading, typed: Typed | null): object {
  const { desk, appeal, names, language, today } = reading;
  const { assignment, curriculum, own, others } = desk;
  const hide = hiddenNames(names);
  const asked = askedIn(reading);
  const fields = asked.flatMap(({ position }) => [pointField('level', position), pointField('answer', position)]);
  const errors = formErrors(fields, 'appeals.fields', typed?.errors);
  const nameOf = (level: number) => levelName(curriculum.document.levels, level, language);
  const side = (marks: MarksOfMarker, criterion: Criterion) => ({
    mine: marks === own,
    ordinal: marks.ordinal,
    level: marks.levels[criterion.id] ?? 0,
    levelName: nameOf(marks.levels[criterion.id] ?? 0),
    statement: criterion.anchors.find(({ level }) => level === marks.levels[criterion.id])?.statement ?? '',
    comment: marks.comments[criterion.id] ?? '',
  });
  const pointOf = ({ criterion: id, position }: (typeof asked)[number]) => {
    const criterion = curriculum.criterion(id);
    const point = appeal.points.find((one) => one.criterion === id) as AppealPointRow;
    const highest = Math.max(point.stood, own.levels[id] ?? 1);
    const [levelField, answerField] = [pointField('level', position), pointField('answer', position)];
    return {
      ...{ position, title: criterion.title, question: criterion.question, reason: hide(point.reason) },
      ...{ stood: point.stood, stoodName: nameOf(point.stood), decided: point.level, answer: point.answer },
      sides: [own, ...others].filter(({ levels }) => levels[id] !== undefined).map((marks) => side(marks, criterion)),
      ...{ levelField, answerField, stays: highest === point.stood },
      level: String(typed?.body[levelField] ?? (highest === point.stood ? point.stood : '')),
      typedAnswer: String(typed?.body[answerField] ?? ''),
      levelError: errors.byField[levelField] ?? null,
      answerError: errors.byField[answerField] ?? null,
      options: criterion.anchors
        .filter(({ level }) => level >= point.stood && level <= highest)
        .map(({ level, statement }) => ({
          value: String(level),
          label: `${level} ${nameOf(level)}`,
          note: statement,
        })),
    };
  };
  return {
    titleValues: { number: assignment.blindNumber },
    assignment,
    open: appeal.status === 'waiting',
    ...stateOf(appeal.step, appeal.status, appeal.promisedOn < today),
    ...{ lodgedAt: appeal.lodgedAt, promisedOn: appeal.promisedOn, decidedAt: appeal.decidedAt },
    points: asked.map(pointOf),
    comments: [own, ...others].map((one) => ({ mine: one === own, ordinal: one.ordinal, comment: one.comment })),
    ...submissionOf(assignment),
    errors: { ...errors, list: errors.list.map(withoutPosition) },
    paths: {
      queue: markingPaths.queue,
      marks: markingPaths.assignment(assignment.id),
      verdict: markingPaths.verdict(assignment.id),
    },
  };
}
