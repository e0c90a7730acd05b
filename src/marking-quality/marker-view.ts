import { both, type Chart } from '#platform/charts/both';
import { cusumLines } from '#platform/charts/cusum-lines';
import type { Say } from '#platform/locale/say';
import { usualCusum } from '#rater-statistics/cusum';
import { markerTrust, trustTones } from './marker-trust.js';
import type { MarkerDrift, MarkerQuality } from './quality-report.js';

const NOBODY: Omit<MarkerQuality, 'markerId'> = {
  works: 0,
  marks: 0,
  alike: 0,
  severity: null,
  drift: null,
  controls: { works: 0, marks: 0, alike: 0 },
};

export const qualityOf = (markers: readonly MarkerQuality[], markerId: number): MarkerQuality =>
  markers.find((one) => one.markerId === markerId) ?? { ...NOBODY, markerId };

/** What is said about a marker in one sentence: the word and the values that its sentence names. A drift says what follows from it, too. */
export function trustView(quality: MarkerQuality, pausedAt: Date | null) {
  const { trust, finding: found, percent } = markerTrust(quality);
  const finding =
    pausedAt && (found === 'drift_strict' || found === 'drift_lenient') ? (`${found}_paused` as const) : found;
  const levels = Math.abs(quality.severity?.levels ?? 0).toFixed(1);
  return { trust, tone: trustTones[trust], finding, works: quality.works, percent, levels };
}

/** Signed, with a proper minus. */
export const signed = (value: number, digits = 1): string =>
  `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;

/** The drift of one marker as a picture. */
export function driftChart(drift: MarkerDrift, say: Say): Chart {
  const word = (key: string, values = {}) => say(`marking-quality.drift.${key}`, values);
  const title = word('title');
  const desc = word(drift.alarm ? 'descAlarm' : 'desc', { works: drift.points.length });
  const texts = {
    ...{ high: word('high'), low: word('low'), limit: word('limit') },
    works: word('works', { works: drift.points.length }),
  };
  const lines = { points: drift.points, limit: usualCusum.h, texts };
  return both((variant) => cusumLines({ id: 'drift', title, desc }, lines, variant));
}
