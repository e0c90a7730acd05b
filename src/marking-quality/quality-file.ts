import { stringify } from 'csv-stringify/sync';
import type { Say } from '#platform/locale/say';
import { markerTrust } from './marker-trust.js';
import { qualityOf } from './marker-view.js';
import type { QualityReading } from './quality-desk.js';

const columns = [
  'marker',
  'trust',
  'works',
  'alike',
  'severity',
  'error',
  'levels',
  'infit',
  'outfit',
  'drift',
] as const;

/** One line for each marker, as a file that Excel opens as it is; no cell can become a formula. */
export function qualityFile({ report, markers }: QualityReading, say: Say): string {
  const lines = markers.map(({ id, name }) => {
    const quality = qualityOf(report?.document.markers ?? [], id);
    const { trust, percent } = markerTrust(quality);
    const { severity, works, drift } = quality;
    return [
      ...[name, say(`marking-quality.trust.${trust}`), works, works === 0 ? '' : percent],
      ...[severity?.measure, severity?.error, severity?.levels, severity?.infit, severity?.outfit].map(
        (value) => value?.toFixed(3) ?? '',
      ),
      drift ? say(`marking-quality.alarm.${drift.alarm ?? 'none'}`) : '',
    ];
  });
  const head = columns.map((column) => say(`marking-quality.columns.${column}`));
  return stringify([head, ...lines], { bom: true, record_delimiter: '\r\n', escape_formulas: true });
}
