import type { HandedInTogether } from './hand-in-ready.js';
import { markingPaths } from './marking.paths.js';
import type { ReadyRow } from './ready-marks.queries.js';

/** Why a marking is not complete; null where it is. */
function lacking({ status, chosen, wanted, commented, unquoted }: ReadyRow): string | null {
  if (status === 'assigned') return 'not_begun';
  if (chosen < wanted || wanted === 0) return 'levels';
  if (!commented) return 'comment';
  return unquoted > 0 ? 'unquoted' : null;
}

/** What goes out together, and what stays with its marker and why. */
export function readyPage(rows: readonly ReadyRow[], done: HandedInTogether | null): object {
  const view = (row: ReadyRow) => ({
    ...{ blindNumber: row.blindNumber, chosen: row.chosen, wanted: row.wanted },
    href: markingPaths.assignment(row.id),
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
