import type { Criterion } from '#curriculum/practice-document';
import type { HandedInTogether } from './hand-in-ready.js';
import { markingPaths } from './marking.paths.js';
import type { ReadyRow } from './ready-marks.queries.js';

/** Why a marking is not complete; null where it is. */
function lacking({ status, chosen, wanted, comment, unquoted }: ReadyRow): string | null {
  if (status === 'assigned') return 'not_begun';
  if (chosen < wanted || wanted === 0) return 'levels';
  if (comment === '') return 'comment';
  return unquoted > 0 ? 'unquoted' : null;
}

const CIRCLED_ONE = 0x2460;
const SHORT = 60;

/** Each level behind the circled number that its criterion has on the desk. */
const levelsIn = ({ levels }: ReadyRow, rubric: readonly Criterion[]): string =>
  rubric
    .flatMap(({ id }, place) => (levels[id] ? [`${String.fromCodePoint(CIRCLED_ONE + place)}${levels[id]}`] : []))
    .join(' ');

/** What goes out together, with what is in it, and what stays with its marker and why. `rubrics` by version of the curriculum. */
export function readyPage(
  rows: readonly ReadyRow[],
  rubrics: ReadonlyMap<number, readonly Criterion[]>,
  done: HandedInTogether | null,
): object {
  const view = (row: ReadyRow) => ({
    ...{ blindNumber: row.blindNumber, chosen: row.chosen, wanted: row.wanted },
    href: markingPaths.assignment(row.id),
    levels: levelsIn(row, rubrics.get(row.curriculumVersionId) ?? []),
    comment: row.comment.length > SHORT ? `${row.comment.slice(0, SHORT - 1)}…` : row.comment,
    value: `${row.id}:${row.version}:${row.blindNumber}`,
    reasonKey: `marking.ready.reasons.${lacking(row)}`,
  });
  return {
    action: markingPaths.ready,
    queueHref: markingPaths.queue,
    going: rows.filter((row) => lacking(row) === null).map(view),
    staying: rows.filter((row) => lacking(row) !== null).map(view),
    out: done?.out.length ?? 0,
    left: (done?.left ?? []).map(({ id, number, reason }) => ({
      ...{ href: markingPaths.assignment(id), number },
      reasonKey: `marking.ready.reasons.${reason}`,
    })),
  };
}
