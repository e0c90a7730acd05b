import type { Judged, Verdict } from './sheet-rows.js';
import { worksheetPaths } from './worksheet.paths.js';

const tones: Readonly<Record<Verdict, string>> = {
  change: 'success',
  same: 'neutral',
  stale: 'warning',
  tampered: 'error',
  closed: 'warning',
  unknown_level: 'error',
  too_long: 'error',
};

/** The sheet to take away, and what came of one that was brought back. */
export function worksheetPage(judged: readonly Judged[] | null, sealed: string | null, error: string | null): object {
  const told = (judged ?? []).filter(({ verdict }) => verdict !== 'same');
  // What asks something of the reader stands first, however long the file is.
  const changes = told.filter(({ verdict }) => verdict === 'change');
  const refused = told.filter(({ verdict }) => verdict !== 'change');
  return {
    paths: { ...worksheetPaths, queue: '/marking' },
    error,
    sealed,
    isRead: judged !== null,
    changes: changes.length,
    same: (judged?.length ?? 0) - told.length,
    refused: refused.length,
    lines: [...refused, ...changes].map(({ verdict, line, number, title, level, comment }) => ({
      ...{ verdict, level, comment, tone: tones[verdict] },
      number: line?.blindNumber ?? number,
      title: line?.title ?? title,
      was: line?.kept.level ?? null,
    })),
  };
}
