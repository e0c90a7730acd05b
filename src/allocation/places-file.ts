import { stringify } from 'csv-stringify/sync';
import { machineTime } from '#platform/locale/dates';
import type { PlaceRow } from './places.queries.js';

/** Columns of the file, in this order and with these names for good. The first three are read again, the others only help the eye. */
export const columns = ['number', 'place', 'marker', 'name', 'round', 'state', 'since', 'due', 'pinned'] as const;

/** Every place in somebody's hands. Opens in Excel as it is; no cell can become a formula. */
export const placesFile = (places: readonly PlaceRow[]): string =>
  stringify(
    [
      [...columns],
      ...places.map((place) => [
        ...[place.blindNumber, place.ordinal, place.markerEmail, place.markerName, place.round, place.status],
        ...[machineTime(place.assignedAt).slice(0, 10), place.dueOn, place.pinned ? 'yes' : ''],
      ]),
    ],
    { bom: true, record_delimiter: '\r\n', escape_formulas: true },
  );

/** One line of a file that says who shall have a place. */
export interface WantedPlace {
  readonly line: number;
  readonly number: string;
  readonly place: number;
  readonly marker: string;
}

/** Reads what a table calculation saves or copies: commas or tabs, quotes, any order of columns. Null where a column is missing. */
export function readPlacesFile(text: string): WantedPlace[] | null {
  const [head = [], ...rows] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map(cellsOf);
  const at = (name: (typeof columns)[number]) => head.findIndex((cell) => cell.toLowerCase() === name);
  const [number, place, marker] = [at('number'), at('place'), at('marker')];
  if (number < 0 || place < 0 || marker < 0) return null;
  return rows.flatMap((cells, index) =>
    cells.every((cell) => cell === '')
      ? []
      : [
          {
            line: index + 2,
            number: cells[number] ?? '',
            place: Number(cells[place] ?? 0) || 0,
            marker: cells[marker] ?? '',
          },
        ],
  );
}

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|[,\t])(?:"((?:[^"]|"")*)"|([^,\t]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').normalize('NFKC').trim(),
  );
