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
  return {
    paths: { ...worksheetPaths, queue: '/marking' },
    error,
    sealed,
    isRead: judged !== null,
    changes: told.filter(({ verdict }) => verdict === 'change').length,
    same: (judged?.length ?? 0) - told.length,
    refused: told.filter(({ verdict }) => verdict !== 'change').length,
    lines: told.map(({ verdict, line, level, comment }) => ({
      ...{ verdict, level, comment, tone: tones[verdict] },
      number: line?.blindNumber ?? null,
      title: line?.title ?? null,
      was: line?.kept.level ?? null,
    })),
  };
}
