import type { ReportShown } from './own-packages.queries.js';

const TONES = { completed: 'success', incomplete: 'key', not_attempted: 'neutral', unknown: 'neutral' } as const;

/** What a package reported, ready to be shown; words at `packages.completion` and `packages.success`. */
export function reportView(report: ReportShown): object {
  return {
    completion: report.completion,
    completionTone: TONES[report.completion],
    success: report.success === 'unknown' ? null : report.success,
    successTone: report.success === 'passed' ? 'success' : 'warning',
    score: scoreText(report),
    time: durationText(report.seconds),
    lastAt: report.lastAt,
  };
}

/** `85 / 100`, `85`, or in per cent where only a share was told; empty where nothing was. */
export function scoreText({ scoreRaw, scoreMax, scoreScaled }: ReportShown): string {
  if (scoreRaw !== null) return scoreMax !== null ? `${scoreRaw} / ${scoreMax}` : String(scoreRaw);
  return scoreScaled === null ? '' : `${Math.round(scoreScaled * 100)}%`;
}

/** `1:05:09` */
export function durationText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor((seconds % 3_600) / 60))}:${two(seconds % 60)}`;
}
