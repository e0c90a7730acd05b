import { levelName } from '#curriculum/level-name';
import type { Criterion } from '#curriculum/practice-document';
import { disputedRanges } from '#marking/agreement-rule';
import type { MarksOfMarker } from '#marking/assignments.queries';
import { markingPaths } from '#marking/marking.paths';
import type { Desk } from '#marking/marking-desk';
import { markingRule } from '#marking/marking-rule';
import { submissionOf } from '#marking/submission-view';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { Language } from '#platform/locale/languages';
import type { TalkRow } from './reconciliations.queries.js';
import { type Point, pointsOf, type Step } from './talk.js';

interface Reading {
  readonly desk: Desk;
  readonly talk: TalkRow;
  readonly steps: readonly Step[];
  readonly language: Language;
}
interface Typed {
  readonly body: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
}

/** Two marks side by side, criterion by criterion: what each saw and wrote, what was proposed, and what is left to settle. */
export function talkPage({ desk, talk, steps, language }: Reading, typed: Typed | null = null): object {
  const { assignment, curriculum, own, others } = desk;
  const { rubric } = curriculum.document.practice;
  const other = others.find(({ ordinal }) => ordinal < 3) as MarksOfMarker;
  const places = rubric.map(({ id }) => id);
  const points = pointsOf(disputedRanges(own.levels, other.levels, markingRule(assignment, curriculum)), steps).sort(
    (a, b) => places.indexOf(a.criterion) - places.indexOf(b.criterion),
  );
  const open = talk.status === 'open';
  const nameOf = (level: number) => levelName(curriculum.document.levels, level, language);
  const fields = rubric.flatMap((_, index) => [`level-${index + 1}`, `reason-${index + 1}`]);
  const errors = formErrors(fields, 'reconciliation.fields', typed?.errors);
  const sideOf = (marks: MarksOfMarker, criterion: Criterion) => ({
    mine: marks === own,
    level: marks.levels[criterion.id] ?? 0,
    levelName: nameOf(marks.levels[criterion.id] ?? 0),
    statement: criterion.anchors.find(({ level }) => level === marks.levels[criterion.id])?.statement ?? '',
    comment: marks.comments[criterion.id] ?? '',
  });
  const pointOf = ({ criterion: id, range, proposal, settled, steps: log }: Point) => {
    const index = rubric.findIndex((one) => one.id === id);
    const criterion = rubric[index] as Criterion;
    const position = index + 1;
    const value = (name: string) => String(typed?.body[`${name}-${position}`] ?? '');
    const theirs = proposal && proposal.markerId !== own.markerId ? proposal : null;
    return {
      position,
      title: criterion.title,
      question: criterion.question,
      sides: [sideOf(own, criterion), sideOf(other, criterion)],
      settled,
      settledName: settled === null ? null : nameOf(settled),
      log: log.map(({ kind, level, reason, madeAt, markerId }) => ({
        ...{ level, reason, madeAt, mine: markerId === own.markerId },
        textKey: `reconciliation.step.${kind}`,
      })),
      toAccept: open && settled === null && theirs ? theirs.level : null,
      waiting: settled === null && proposal?.markerId === own.markerId,
      mayPropose: open && settled === null,
      form: { level: value('level'), reason: value('reason') },
      formOpen: !theirs || value('reason') !== '' || errors.list.length > 0,
      levelField: `level-${position}`,
      reasonField: `reason-${position}`,
      levelError: errors.byField[`level-${position}`],
      reasonError: errors.byField[`reason-${position}`],
      options: criterion.anchors
        .filter(({ level }) => level >= range.from && level <= range.to)
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
    status: talk.status,
    statusKey: `reconciliation.status.${talk.status}`,
    open,
    dueOn: talk.dueOn,
    points: points.map(pointOf),
    left: points.filter(({ settled }) => settled === null).length,
    total: points.length,
    agreed: rubric
      .filter(({ id }) => !points.some(({ criterion }) => criterion === id))
      .map(({ id, title }) => ({ title, mine: own.levels[id] ?? 0, theirs: other.levels[id] ?? 0 })),
    comments: [
      { mine: true, whoKey: 'reconciliation.talk.mine', comment: own.comment },
      { mine: false, whoKey: 'reconciliation.talk.theirs', comment: other.comment },
    ],
    ...submissionOf(assignment),
    errors,
    paths: {
      queue: markingPaths.queue,
      marks: markingPaths.assignment(assignment.id),
      proposals: `${markingPaths.reconciliation(assignment.id)}/proposals`,
      acceptances: `${markingPaths.reconciliation(assignment.id)}/acceptances`,
      third: `${markingPaths.reconciliation(assignment.id)}/third-marker`,
    },
  };
}
