import { flagForm } from '#quarantine/flag-words';
import type { MarksOfMarker } from './assignments.queries.js';
import { CONTROL } from './control-place.js';
import { FRESH_EYES } from './fresh-eyes.js';
import { markingPaths } from './marking.paths.js';
import type { Desk } from './marking-desk.js';
import { submissionOf } from './submission-view.js';

/** What a marker sees of marks that are handed in: the own ones, and those of the others once they may be seen. */
export function handedInPage({ assignment, curriculum, own, others }: Desk, takeBack: object[]): object {
  const columns: MarksOfMarker[] = [own, ...others];
  const undecided = assignment.ordinal === FRESH_EYES && assignment.contested.length > 0;
  const control = assignment.ordinal === CONTROL;
  const levelOf = (marks: MarksOfMarker, criterion: string) => marks.levels[criterion] ?? null;
  return {
    assignment,
    control,
    takeBack,
    titleValues: { number: assignment.blindNumber },
    ...submissionOf(assignment),
    queueHref: markingPaths.queue,
    historyHref: markingPaths.history(assignment.id),
    othersIn: others.length > 0,
    reconcileHref:
      assignment.workStatus === 'reconciling' && assignment.ordinal < 3
        ? markingPaths.reconciliation(assignment.id)
        : null,
    verdictHref: undecided ? markingPaths.verdict(assignment.id) : null,
    identityHref:
      assignment.workStatus === 'released' && !undecided && !control ? markingPaths.identity(assignment.id) : null,
    columns: columns.map((one) => ({ ordinal: one.ordinal, mine: one === own })),
    rows: curriculum.document.practice.rubric.map((criterion) => ({
      title: criterion.title,
      cells: columns.map((one) => ({ ordinal: one.ordinal, mine: one === own, level: levelOf(one, criterion.id) })),
      agreed: assignment.agreed?.[criterion.id] ?? null,
    })),
    flag: flagForm(markingPaths.quarantine(assignment.id)),
    agreed: assignment.agreed !== null,
    agreedKey: `marking.handed-in.${assignment.workStatus === 'released' ? 'agreed' : 'agreedWaits'}`,
    outcomeKey: assignment.outcome && `marking.outcome.${assignment.outcome}`,
    comments: columns.map((one) => ({ ordinal: one.ordinal, mine: one === own, comment: one.comment })),
  };
}
