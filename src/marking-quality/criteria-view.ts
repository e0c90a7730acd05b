import { both } from '#platform/charts/both';
import { intervalDots } from '#platform/charts/interval-dots';
import { kappaStep } from './kappa-word.js';
import type { QualityReading } from './quality-desk.js';
import type { Speech } from './speech.js';

/** From this alpha on tentative conclusions may be drawn: Krippendorff (2004), Content Analysis, chapter 11. */
const ENOUGH = 0.667;

/** How well markers agree in each criterion: a table, how many reach the mark, and which is furthest from it. */
export function criteriaOf({ report, curriculum }: QualityReading) {
  const all = report?.document.criteria ?? [];
  const known = all.flatMap(({ criterion, alpha }) => (alpha === null ? [] : [{ criterion, alpha }]));
  const [lowest] = [...known].sort((a, b) => a.alpha - b.alpha);
  return {
    rows: all.map(({ criterion, works, alpha, interval }) => ({
      ...{ criterion: curriculum.criterion(criterion).title, works },
      alpha: alpha?.toFixed(2) ?? null,
      ...{ low: interval?.low.toFixed(2) ?? null, high: interval?.high.toFixed(2) ?? null },
      word: alpha === null ? null : `step${kappaStep(alpha)}`,
    })),
    count: known.length,
    reached: known.filter(({ alpha }) => alpha >= ENOUGH).length,
    lowest: lowest ? curriculum.criterion(lowest.criterion).title : null,
  };
}

/** The same as a picture, with the intervals. */
export function alphasOf({ report, curriculum }: QualityReading, { say, title }: Speech) {
  const rows = (report?.document.criteria ?? []).flatMap(({ criterion, alpha, interval }) =>
    alpha === null || interval === null
      ? []
      : [
          {
            ...{ label: title(curriculum.criterion(criterion).title), value: alpha, valueText: alpha.toFixed(2) },
            ...interval,
          },
        ],
  );
  const from = Math.min(0, ...rows.map(({ low }) => Math.floor(low * 5) / 5));
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, label: at.toFixed(1) }));
  const marks = [{ at: ENOUGH, label: say('marking-quality.overview.enough'), line: true }];
  const words = {
    ...{ id: 'alphas', title: say('marking-quality.overview.criteria') },
    desc: say('marking-quality.overview.criteriaDesc', { count: rows.length }),
  };
  return rows.length === 0
    ? null
    : both((variant) => intervalDots(words, rows, { from, to: 1, ticks, marks }, variant));
}
