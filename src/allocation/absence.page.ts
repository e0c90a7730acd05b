import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allocationPaths } from './allocation.paths.js';
import { absenceReasons } from './marker-absence.entity.js';
import type { MarkerRow } from './markers.queries.js';
import { type Move, planLine } from './move.js';
import type { PlaceRow } from './places.queries.js';
import { absenceFields } from './workload.form.js';

interface Preview {
  readonly places: readonly PlaceRow[];
  readonly chosen: readonly number[];
  /** Works that have to move, because nobody could finish them in time. */
  readonly urgent: readonly number[];
  readonly moves: readonly Move[];
}

/** Somebody is away: from when to when, and which of their works go to whom. */
export function absencePage(
  markers: readonly MarkerRow[],
  typed: Readonly<Record<string, unknown>>,
  errors: readonly FieldError[],
  preview: Preview | null,
): object {
  const value = (name: string) => String(typed[name] ?? '');
  const nameOf = (id: number | null) => markers.find((marker) => marker.id === id)?.name ?? null;
  return {
    markers: markers.map(({ id, name }) => ({ value: String(id), label: name })),
    reasons: absenceReasons.map((reason) => ({ value: reason, label: null })),
    form: {
      markerId: value('markerId'),
      startsOn: value('startsOn'),
      endsOn: value('endsOn'),
      reason: value('reason'),
    },
    errors: formErrors(['markerId', ...absenceFields], 'allocation.fields', errors),
    preview: preview && {
      name: nameOf(Number(value('markerId'))),
      seen: planLine(preview.moves),
      moving: preview.moves.length,
      places: preview.places.map((place) => {
        const move = preview.moves.find(({ assignmentId }) => assignmentId === place.id);
        return {
          ...place,
          statusKey: `marking.assignment.${place.status}`,
          checked: preview.chosen.includes(place.id),
          urgent: preview.urgent.includes(place.id),
          to: move ? nameOf(move.markerId) : null,
          waits: move !== undefined && move.markerId === null,
        };
      }),
    },
    paths: {
      overview: allocationPaths.overview,
      form: allocationPaths.newAbsence,
      preview: allocationPaths.absencePreview,
      absences: allocationPaths.absence,
    },
  };
}
