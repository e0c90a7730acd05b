import { stringify } from 'csv-stringify/sync';
import type { Say } from '#platform/locale/say';
import type { funnelRows } from './figures.page.js';
import { outcomes, reachedSteps } from './reached.js';

/** The funnel as a file that Excel opens as it is; no cell can become a formula. The columns keep their order. */
export function funnelFile(rows: ReturnType<typeof funnelRows>, say: Say): string {
  const head = [
    say('reporting.fields.cohort'),
    ...[...reachedSteps, ...outcomes].map((reached) => say(`reporting.reached.${reached}`)),
  ];
  const lines = rows.map(({ code, cells }) => [
    code ?? say('reporting.figures.total'),
    ...cells.map(({ text }) => text.replace(',', '')),
  ]);
  return stringify([head, ...lines], { bom: true, record_delimiter: '\r\n', escape_formulas: true });
}
