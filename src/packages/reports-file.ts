import { stringify } from 'csv-stringify/sync';
import { machineTime } from '#platform/locale/dates';
import type { Say } from '#platform/locale/say';
import type { ReportRow } from './packages.queries.js';
import { scoreText } from './report-view.js';

const COLUMNS = ['cohort', 'name', 'item', 'completion', 'success', 'score', 'seconds', 'last'];

/** Opens in Excel as it is; no cell can become a formula. */
export const reportsFile = (rows: readonly ReportRow[], say: Say): string =>
  stringify(
    [
      COLUMNS.map((name) => say(`packages.column.${name}`)),
      ...rows.map((row) => [
        ...[row.cohortCode, row.name, row.item],
        say(`packages.completion.${row.completion}`),
        row.success === 'unknown' ? '' : say(`packages.success.${row.success}`),
        ...[scoreText(row), row.seconds, machineTime(row.lastAt).replace('T', ' ')],
      ]),
    ],
    { bom: true, record_delimiter: '\r\n', escape_formulas: true },
  );
