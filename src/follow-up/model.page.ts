import { rulesInWords } from '#home/risk-words';
import type { Saying } from '#home/saying';
import { type Precision, precisionByCohort, precisionOf, type Replayed } from '#learning/risk-precision';
import { trusted } from '#platform/templates/trusted';
import { followUpPaths } from './follow-up.paths.js';
import { GRACE_DAYS } from './follow-up.queries.js';
import { precisionSquare } from './precision-square.js';

/** Below so many people who failed, a share says little. */
const FEW = 30;

/** How the model works, for which cohorts it is on, and how often it was right. */
export function modelPage(
  people: readonly Replayed[],
  cohorts: readonly { readonly code: string; readonly isOn: boolean; readonly switchAction: string | null }[],
  saying: Saying,
): object {
  const total = precisionOf(people);
  const failed = total.flaggedFailed + total.missed;
  return {
    peopleHref: followUpPaths.people,
    graceDays: GRACE_DAYS,
    rules: rulesInWords(saying),
    cohorts,
    total: people.length === 0 ? null : shown(total),
    square: trusted(precisionSquare(total, saying)),
    failed,
    isFew: failed < FEW,
    byCohort: precisionByCohort(people).map(({ code, of }) => ({ code, ...shown(of) })),
  };
}

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)}%`);
const shown = (of: Precision) => ({ ...of, precision: percent(of.precision), recall: percent(of.recall) });
