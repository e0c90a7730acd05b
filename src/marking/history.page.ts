import type { MarkChange } from './criterion-marks.queries.js';
import { markingPaths } from './marking.paths.js';
import type { Desk } from './marking-desk.js';

/** Changes of the words alone that follow each other sooner are shown as one: the drafts of a sentence are kept, but nobody reads them. */
const ONE_GO = 10 * 60_000;

/** How a marker's own marks came to be, the newest change first. */
export function historyPage({ assignment, curriculum }: Desk, changes: readonly MarkChange[]): object {
  const titles = new Map(curriculum.document.practice.rubric.map(({ id, title }) => [id, title]));
  const shown = folded(changes).reverse();
  return {
    titleValues: { number: assignment.blindNumber },
    assignment,
    backHref: markingPaths.assignment(assignment.id),
    changes: shown.map((one) => ({
      ...one,
      title: one.criterion === null ? null : (titles.get(one.criterion) ?? null),
      dated: one.savedAt !== null,
    })),
  };
}

/** Without those that only wrote on at the same words: of them the last one stands. */
export function folded(changes: readonly MarkChange[]): MarkChange[] {
  return changes.filter((one, index) => {
    const after = changes.slice(index + 1).find(({ criterion }) => criterion === one.criterion);
    if (!after || after.level !== one.level || !after.savedAt || !one.savedAt) return true;
    return after.savedAt.getTime() - one.savedAt.getTime() > ONE_GO;
  });
}
