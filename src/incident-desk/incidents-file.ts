import { stringify } from 'csv-stringify/sync';
import { machineTime } from '#platform/locale/dates';
import type { IncidentRow } from './incidents.queries.js';

/** Columns of the file, in this order and with these names for good. */
export const columns = [
  ...[
    'number',
    'cohort',
    'enrolment',
    'kind',
    'state',
    'source',
    'data',
    'known',
    'readable_since',
    'hidden',
    'handled',
  ],
  ...['passages', 'rows', 'opened_by', 'organisation_told', 'report', 'first_report', 'final_report', 'closed'],
] as const;

const time = (at: Date | null): string => (at ? machineTime(at).slice(0, 16) : '');

/** The record of incidents. Opens in Excel as it is; no cell can become a formula, and none holds a word of a text. */
export const incidentsFile = (incidents: readonly (IncidentRow & { opened: number })[]): string =>
  stringify(
    [
      [...columns],
      ...incidents.map((one) => [
        ...[one.id, one.cohortCode, one.enrolmentId, one.kind, one.status, one.source, one.dataKinds.join(' ')],
        ...[time(one.noticedAt), time(one.readableSince), time(one.quarantinedAt), time(one.handledAt)],
        ...[one.passages, one.places, one.opened, one.organisationToldOn ?? '', one.duty],
        ...[one.preliminaryOn ?? '', one.finalOn ?? '', time(one.closedAt)],
      ]),
    ],
    { bom: true, record_delimiter: '\r\n', escape_formulas: true },
  );
