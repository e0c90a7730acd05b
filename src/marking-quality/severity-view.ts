import { both } from '#platform/charts/both';
import { intervalDots } from '#platform/charts/interval-dots';
import { APART } from './marker-trust.js';
import { signed } from './marker-view.js';
import type { QualityReading } from './quality-desk.js';
import { FEWEST_FOR_MARKER } from './quality-report.js';
import type { Speech } from './speech.js';

/** The markers with works enough, the strictest first. */
const rowsOf = ({ report, markers }: QualityReading) =>
  (report?.document.markers ?? [])
    .flatMap(({ markerId, works, severity }) =>
      severity && works >= FEWEST_FOR_MARKER
        ? [{ name: markers.find(({ id }) => id === markerId)?.name ?? '', works, ...severity }]
        : [],
    )
    .sort((a, b) => a.levels - b.levels);

/** How strict each marker is, as a table. */
export const severitiesOf = (reading: QualityReading) =>
  rowsOf(reading).map(({ name, works, measure, error, levels, infit, outfit, subset }) => ({
    ...{ name, works, measure: signed(measure, 2), error: error.toFixed(2), levels: signed(levels) },
    ...{ infit: infit.toFixed(2), outfit: outfit.toFixed(2), group: subset + 1 },
  }));

/** How far the strictest and the most lenient are apart, and who is out of what need not be minded. */
export function severityFound(reading: QualityReading) {
  const rows = rowsOf(reading);
  const [strict, lenient] = [rows[0], rows.at(-1)];
  if (!strict || !lenient || strict === lenient) return null;
  return {
    ...{ strict: strict.name, lenient: lenient.name, levels: (lenient.levels - strict.levels).toFixed(1) },
    bound: APART.toFixed(1),
    outside: rows.filter(({ levels }) => Math.abs(levels) >= APART).map(({ name }) => name),
  };
}

/** The same as a picture in levels: to the left stricter, to the right more lenient than the middle of all. */
export function severityChart(reading: QualityReading, { say }: Speech) {
  const rows = rowsOf(reading).map(({ name, levels, levelsFrom = levels, levelsTo = levels }) => ({
    ...{ label: name, value: levels, low: levelsFrom, high: levelsTo, valueText: signed(levels) },
  }));
  const reach = Math.max(0.5, Math.ceil(2 * Math.max(0, ...rows.flatMap(({ low, high }) => [-low, high]))) / 2);
  const ticks = [-reach, -reach / 2, 0, reach / 2, reach].map((at) => ({ at, label: at === 0 ? '0' : signed(at, 2) }));
  const marks = [
    { at: -reach * 0.75, label: say('marking-quality.overview.strict'), line: false },
    { at: reach * 0.75, label: say('marking-quality.overview.lenient'), line: false },
    ...[-APART, APART].map((at) => ({ at, label: '', line: true })),
  ];
  const words = {
    ...{ id: 'severity', title: say('marking-quality.overview.severity') },
    desc: say('marking-quality.overview.severityDesc', { count: rows.length }),
  };
  return rows.length === 0
    ? null
    : both((variant) => intervalDots(words, rows, { from: -reach, to: reach, ticks, marks }, variant));
}
