import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allocationPaths } from './allocation.paths.js';
import { columns } from './places-file.js';
import { isError, type LookedUp, verdictOn } from './wanted-place.js';

/** A pasted table, and line by line what it would do. */
export function uploadPage(table: string, errors: readonly FieldError[], rows: readonly LookedUp[] | null): object {
  const lines = (rows ?? []).map((row) => ({ row, verdict: verdictOn(row, rows ?? []) }));
  const wrong = lines.filter(({ verdict }) => isError(verdict)).length;
  const changes = lines.filter(({ verdict }) => verdict !== 'same' && !isError(verdict)).length;
  return {
    table,
    columns: columns.slice(0, 3).join(', '),
    errors: formErrors(['table'], 'allocation.fields', errors),
    previewed: rows !== null,
    wrong,
    changes,
    mayApply: rows !== null && wrong === 0 && changes > 0,
    // What changes nothing is not worth a line.
    lines: lines
      .filter(({ verdict }) => verdict !== 'same')
      .map(({ row, verdict }) => ({
        ...{ line: row.line, number: row.number, place: row.place, marker: row.marker },
        ...{ markerName: row.markerName, heldName: row.heldName },
        verdictKey: `allocation.verdict.${verdict}`,
        tone: isError(verdict) ? 'error' : 'key',
      })),
    paths: { overview: allocationPaths.overview, upload: allocationPaths.upload, file: allocationPaths.file },
  };
}
