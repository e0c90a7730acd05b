import type { OrganisationOption } from '#organisations/organisations.queries';
import { addDays } from '#platform/clock/clock';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allocationPaths } from './allocation.paths.js';
import { capacityOn, mondayOf, WEEKS_AHEAD } from './capacity.js';
import { conflictReasons } from './declared-conflict.entity.js';
import { absenceReasons } from './marker-absence.entity.js';
import type { MarkerRow } from './markers.queries.js';
import { absenceFields, ownConflictFields } from './workload.form.js';
import type { AbsenceRow, ConflictRow } from './workload.queries.js';

interface Workload {
  readonly marker: MarkerRow;
  readonly today: string;
  readonly absences: readonly AbsenceRow[];
  readonly conflicts: readonly ConflictRow[];
  readonly organisations: readonly OrganisationOption[];
}

/** The Mondays of this week and those a plan reaches to. */
export const mondaysAhead = (today: string): string[] =>
  Array.from({ length: WEEKS_AHEAD }, (_, week) => addDays(mondayOf(today), 7 * week));

/** A trainer's own plan: how much, when not, and whose works not. */
export function workloadPage(
  { marker, today, absences, conflicts, organisations }: Workload,
  typed: Readonly<Record<string, unknown>> = {},
  errors: readonly FieldError[] = [],
): object {
  const mondays = mondaysAhead(today);
  const fields = ['usual', ...mondays.map((day) => `w${day}-week`), ...absenceFields, ...ownConflictFields];
  const found = formErrors(fields, 'allocation.fields', errors);
  const value = (name: string, kept = '') => String(typed[name] ?? kept);
  const weeks = mondays.map((day) => ({
    ...{ name: `w${day}-week`, from: day, value: value(`w${day}-week`, String(marker.weeks[day] ?? '')) },
    error: found.byField[`w${day}-week`],
  }));
  return {
    open: marker.open,
    capacity: capacityOn(marker, today),
    usual: value('usual', String(marker.usual)),
    weeks,
    weeksOpen: weeks.some((week) => week.value !== '' || week.error !== undefined),
    absences: absences.map((row) => ({
      ...row,
      reasonKey: `allocation.absence.${row.reason}`,
      cancelHref: allocationPaths.cancellation(row.id),
    })),
    conflicts: conflicts.map((row) => ({ ...row, reasonKey: `allocation.conflict.${row.reason}` })),
    form: {
      startsOn: value('startsOn'),
      endsOn: value('endsOn'),
      reason: value('reason'),
      organisationId: value('organisationId'),
      conflictReason: value('conflictReason'),
    },
    absenceReasons: absenceReasons.map((reason) => ({ value: reason, label: null })),
    conflictReasons: conflictReasons.map((reason) => ({ value: reason, label: null })),
    organisations: organisations.map(({ id, name, windowName }) => ({
      value: String(id),
      label: `${name} ${windowName}`,
    })),
    errors: found,
    paths: {
      capacity: allocationPaths.capacity,
      absences: allocationPaths.ownAbsences,
      conflicts: allocationPaths.ownConflicts,
    },
  };
}
