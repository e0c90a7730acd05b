import { both } from '#platform/charts/both';
import { pairHeat } from '#platform/charts/pair-heat';
import { kappaStep } from './kappa-word.js';
import type { QualityReading } from './quality-desk.js';
import type { Speech } from './speech.js';

/** How well each two agree, as a table. */
export const pairsOf = (reading: QualityReading) =>
  (reading.report?.document.pairs ?? []).map(({ first, second, works, kappa }) => ({
    ...{ first: nameIn(reading, first), second: nameIn(reading, second), works },
    kappa: kappa?.toFixed(2) ?? null,
    word: kappa === null ? null : `step${kappaStep(kappa)}`,
  }));

/** The two that agree best and those that agree least; nothing with fewer than two pairs to compare. */
export function pairsFound(reading: QualityReading) {
  const known = (reading.report?.document.pairs ?? [])
    .flatMap(({ first, second, kappa }) => (kappa === null ? [] : [{ first, second, kappa }]))
    .sort((a, b) => b.kappa - a.kappa);
  const [best, worst] = [known[0], known.at(-1)];
  if (!best || !worst || best === worst) return null;
  const said = ({ first, second, kappa }: typeof best) => ({
    ...{ first: nameIn(reading, first), second: nameIn(reading, second) },
    word: `step${kappaStep(kappa)}`,
  });
  return { best: said(best), worst: said(worst) };
}

/** The same as a picture: the darker, the better the two agree. */
export function heatOf(reading: QualityReading, { say }: Speech) {
  const pairs = (reading.report?.document.pairs ?? []).filter(({ kappa }) => kappa !== null);
  const shown = reading.markers.filter(({ id }) => pairs.some(({ first, second }) => first === id || second === id));
  const place = (id: number) => shown.findIndex((one) => one.id === id);
  const cells = pairs.flatMap(({ first, second, kappa }) => {
    const [a, b] = [place(first), place(second)];
    const cell = { step: kappaStep(kappa ?? 0), text: (kappa ?? 0).toFixed(2) };
    return a < 0 || b < 0
      ? []
      : [
          { ...cell, row: a, column: b },
          { ...cell, row: b, column: a },
        ];
  });
  const words = {
    ...{ id: 'pairs', title: say('marking-quality.overview.pairs') },
    desc: say('marking-quality.overview.pairsDesc', { count: pairs.length }),
  };
  const names = shown.map(({ name }) => name);
  return cells.length === 0 ? null : both((variant) => pairHeat(words, names, cells, variant));
}

const nameIn = ({ markers }: QualityReading, id: number): string => markers.find((one) => one.id === id)?.name ?? '';
