import { type WorkOutcome, workOutcomes } from '#marking/work-status';
import { sightOf } from './plan-releases.js';
import { releasesPaths } from './releases.paths.js';
import { type AgreedWork, type BatchRow, MOST_RELEASES, type ReleaseRow } from './releases.queries.js';

const shownWork = (work: AgreedWork) => ({
  ...work,
  value: `${work.workId}:${sightOf(work)}`,
  outcomeKey: `releases.outcome.${work.outcome}`,
  methodKey: `practice.method.${work.method}`,
});
const shownBatch = (batch: BatchRow) => ({ ...batch, href: releasesPaths.batch(batch.id) });

/** How many pass, come back, or end. */
const outcomesOf = (works: readonly { readonly outcome: WorkOutcome | null }[]) =>
  workOutcomes
    .map((outcome) => ({
      labelKey: `releases.outcome.${outcome}`,
      count: works.filter((work) => work.outcome === outcome).length,
    }))
    .filter(({ count }) => count > 0);

/** What waits for its release, and what was let out last. */
export const releasesPage = (works: readonly AgreedWork[], batches: readonly BatchRow[]): object => ({
  works: works.map(shownWork),
  full: works.length === MOST_RELEASES ? MOST_RELEASES : null,
  batches: batches.map(shownBatch),
  previewHref: releasesPaths.preview,
});

/** What would go out: who is told what, and until when it can be taken back. */
export const previewPage = (works: readonly AgreedWork[], gone: number, minutes: number): object => ({
  works: works.map(shownWork),
  count: works.length,
  outcomes: outcomesOf(works),
  gone,
  minutes,
  listHref: releasesPaths.list,
});

/** One batch: what is out, what can still be taken back, what stayed behind and why. */
export function batchPage(batch: BatchRow, rows: readonly ReleaseRow[], now: Date): object {
  const going = batch.planned + batch.released;
  return {
    titleValues: { id: batch.id },
    ...batch,
    listHref: releasesPaths.list,
    hereHref: releasesPaths.batch(batch.id),
    open: batch.planned > 0,
    running: batch.planned > 0 && batch.visibleAt <= now,
    percent: going === 0 ? 100 : Math.floor((100 * batch.released) / going),
    going,
    outcomes: outcomesOf(rows.filter(({ status }) => status === 'planned' || status === 'released')),
    rows: rows.map((row) => ({
      ...row,
      outcomeKey: row.outcome && `releases.outcome.${row.outcome}`,
      statusKey: row.leftReason ? `releases.left.${row.leftReason}` : `releases.status.${row.status}`,
      tone: row.status === 'released' ? 'success' : row.status === 'planned' ? 'key' : 'neutral',
      planned: row.status === 'planned',
    })),
    takingBackHref: releasesPaths.takingBack(batch.id),
  };
}
