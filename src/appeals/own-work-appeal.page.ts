import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { markingPaths } from '#marking/marking.paths';
import { type FormErrors, formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { pointField } from './work-appeal.form.js';
import { contestable, workAppealRule } from './work-appeal-rule.js';
import type { AppealPointRow, OwnMarkedWork } from './work-appeals.queries.js';

interface Reading {
  readonly work: OwnMarkedWork;
  readonly curriculum: PublishedCurriculum;
  readonly now: Date;
  readonly today: string;
}
interface Typed {
  readonly body: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
}

/** The criteria of a work that may be appealed against, by their place in the rubric. */
export const askedOf = (work: OwnMarkedWork, curriculum: PublishedCurriculum) =>
  curriculum.document.practice.rubric
    .map(({ id }, index) => ({ criterion: id, position: index + 1 }))
    .filter(({ criterion }) => contestable(work.levels).includes(criterion));

/** The trainee's side: the form while there is time; afterwards where the appeal stands, by when it is answered, and the answer. */
export function ownWorkAppealPage({ work, curriculum, now, today }: Reading, typed: Typed | null): object {
  const { appeal, round, workId } = work;
  const obstacle = appeal ? null : workAppealRule(work, now);
  const asked = askedOf(work, curriculum);
  const fields = asked.flatMap(({ position }) => [pointField('contest', position), pointField('reason', position)]);
  const errors = formErrors(fields, 'appeals.fields', typed?.errors);
  return {
    titleValues: { round },
    ...{ round, until: work.appealUntil, action: markingPaths.appeal(workId) },
    resultHref: '/practice/report/result',
    obstacleKey: obstacle && `appeals.problems.work_${obstacle}`,
    returned: work.outcome === 'returned',
    mayLodge: !appeal && obstacle === null,
    points: asked.map(({ criterion, position }) => {
      const [box, reason] = [pointField('contest', position), pointField('reason', position)];
      return {
        ...{ box, reason, position, title: curriculum.criterion(criterion).title },
        level: work.levels[criterion] ?? 1,
        checked: typed?.body[box] !== undefined,
        value: String(typed?.body[reason] ?? ''),
        ...{ boxError: errors.byField[box] ?? null, reasonError: errors.byField[reason] ?? null },
      };
    }),
    errors: { ...errors, list: errors.list.map(withoutPosition) },
    appeal: appeal && {
      ...appeal,
      ...stateOf(appeal.step, appeal.status, appeal.promisedOn < today),
      answered: appeal.status !== 'waiting',
      points: appeal.points.map((point) => shownPoint(point, curriculum)),
    },
  };
}

/** Where an appeal stands, in words and colour. */
export const stateOf = (step: string, status: string, late: boolean) => ({
  stateKey: step === 'decided' ? `appeals.workStatus.${status}` : `appeals.step.${step}`,
  tone: status === 'upheld' ? 'success' : status === 'waiting' ? 'key' : 'neutral',
  late: late && status === 'waiting',
});

export const shownPoint = (point: AppealPointRow, curriculum: PublishedCurriculum) => ({
  ...point,
  title: curriculum.criterion(point.criterion).title,
  changed: point.level !== null && point.level > point.stood,
});

/** Fields are numbered by their criterion, and have one name. */
export const withoutPosition = (error: FormErrors['list'][number]) => ({
  ...error,
  labelKey: error.labelKey.replace(/-\d+$/, ''),
});
