import type { OrganisationOption } from '#organisations/organisations.queries';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allocationPaths } from './allocation.paths.js';
import { conflictReasons } from './declared-conflict.entity.js';
import { conflictOfMarkerFields } from './workload.form.js';
import { type ConflictRow, PAGE_OF_CONFLICTS } from './workload.queries.js';

interface Conflicts {
  readonly rows: readonly ConflictRow[];
  readonly markers: readonly { readonly id: number; readonly name: string }[];
  readonly organisations: readonly OrganisationOption[];
  readonly before: number | undefined;
}

/** Declared conflicts in front of the office, and a form for one that a trainer did not declare. */
export function conflictsPage(
  { rows, markers, organisations, before }: Conflicts,
  typed: Readonly<Record<string, unknown>>,
  errors: readonly FieldError[],
): object {
  const shown = rows.slice(0, PAGE_OF_CONFLICTS);
  const last = rows.length > shown.length ? shown.at(-1) : null;
  const value = (name: string) => String(typed[name] ?? '');
  return {
    conflicts: shown.map((row) => ({
      ...row,
      reasonKey: `allocation.conflict.${row.reason}`,
      withdrawalHref: allocationPaths.withdrawal(row.id),
    })),
    overviewHref: allocationPaths.overview,
    nextHref: last ? `${allocationPaths.conflicts}?before=${last.id}` : null,
    firstHref: before ? allocationPaths.conflicts : null,
    form: {
      action: allocationPaths.conflicts,
      markerId: value('markerId'),
      organisationId: value('organisationId'),
      enrolmentNumber: value('enrolmentNumber'),
      conflictReason: value('conflictReason'),
      open: errors.length > 0,
    },
    markers: markers.map(({ id, name }) => ({ value: String(id), label: name })),
    organisations: organisations.map(({ id, name, windowName }) => ({
      value: String(id),
      label: `${name} ${windowName}`,
    })),
    conflictReasons: conflictReasons.map((reason) => ({ value: reason, label: null })),
    errors: formErrors(conflictOfMarkerFields, 'allocation.fields', errors),
  };
}
