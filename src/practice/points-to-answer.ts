import type { Criterion } from '#curriculum/practice-document';
import type { WorkAnswer } from '#marking/work-body';
import type { ReleasedWork } from '#marking/works.queries';

/** What the markers of a returned report asked for in one criterion. */
export interface PointToAnswer {
  readonly criterion: Criterion;
  readonly level: number;
  readonly comments: readonly string[];
  /** What the level that has to be reached looks like; null where it was reached. */
  readonly aim: string | null;
}

export type Answers = Readonly<Record<string, string>>;

/** Every criterion that was not good enough, and every one that was commented on, in the order of the rubric. */
export function pointsToAnswer(
  rubric: readonly Criterion[],
  work: ReleasedWork | null,
  passLevel: number,
): PointToAnswer[] {
  if (work?.outcome !== 'returned') return [];
  return rubric
    .map((criterion) => ({
      criterion,
      level: work.levels[criterion.id] ?? 1,
      comments: work.criterionComments.filter((one) => one.criterion === criterion.id).map(({ comment }) => comment),
    }))
    .filter(({ level, comments }) => level < passLevel || comments.length > 0)
    .map((point) => ({ ...point, aim: point.level < passLevel ? aimOf(point.criterion, passLevel) : null }));
}

const aimOf = (criterion: Criterion, passLevel: number): string | null =>
  criterion.anchors.find(({ level }) => level === passLevel)?.statement ?? null;

/** The points that nobody has said anything to. */
export const unanswered = (points: readonly PointToAnswer[], answers: Answers): string[] =>
  points.map(({ criterion }) => criterion.id).filter((id) => (answers[id] ?? '').trim() === '');

/** What goes to the markers of the next round. */
export const workAnswers = (points: readonly PointToAnswer[], answers: Answers): WorkAnswer[] =>
  points.map(({ criterion, level, comments }) => ({
    criterion: criterion.title,
    level,
    comments,
    answer: answers[criterion.id] ?? '',
  }));
