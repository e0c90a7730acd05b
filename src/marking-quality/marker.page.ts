import { calibrationPaths } from '#calibration/calibration.paths';
import { markingPaths } from '#marking/marking.paths';
import { markingPolicy } from '#marking/marking.policy';
import type { Person } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { Say } from '#platform/locale/say';
import { clearanceFields } from './clearance.form.js';
import { driftChart, qualityOf, signed, trustView } from './marker-view.js';
import { markingQualityPaths } from './marking-quality.paths.js';
import type { QualityReading } from './quality-desk.js';
import { FEWEST_FOR_MARKER } from './quality-report.js';

/** What is known about one marker: for whoever answers for the marking. */
export function markerPage(
  { report, markers, today }: QualityReading,
  markerId: number,
  { actor, say }: { readonly actor: Person; readonly say: Say },
  typed: Readonly<Record<string, unknown>> = {},
  errors: readonly FieldError[] = [],
): object {
  const {
    name = '',
    clearedUntil = null,
    pausedAt = null,
    waivedBecause = null,
    current = false,
  } = markers.find(({ id }) => id === markerId) ?? {};
  const cleared = clearedUntil !== null && clearedUntil >= today;
  return {
    ...{ titleValues: { name }, name, clearedUntil, cleared, pausedAt, waivedBecause },
    overviewHref: markingQualityPaths.overview,
    moderationsHref: markingQualityPaths.samples,
    ...figuresOf(report?.document.markers ?? [], markerId, pausedAt, say),
    waiver:
      current && !cleared && markingPolicy.waive(actor, { markerId }) ? markingQualityPaths.waiver(markerId) : null,
    pause:
      clearedUntil !== null && markingPolicy.pause(actor, { markerId }) ? markingQualityPaths.pause(markerId) : null,
    reason: String(typed['reason'] ?? ''),
    errors: formErrors(clearanceFields, 'marking-quality.fields', errors),
  };
}

/** The own page of a marker: to learn from. Nobody else's figures are in it. */
export function ownPage({ report, markers, today }: QualityReading, markerId: number, say: Say): object {
  const { clearedUntil = null, pausedAt = null } = markers.find(({ id }) => id === markerId) ?? {};
  return {
    pausedAt,
    notClearedKey: `calibration.overview.${pausedAt ? 'stopped' : 'notCleared'}`,
    cleared: clearedUntil !== null && clearedUntil >= today,
    calibrationHref: calibrationPaths.overview,
    notesHref: markingPaths.moderatorsNotes,
    calculatedAt: report?.calculatedAt ?? null,
    ...figuresOf(report?.document.markers ?? [], markerId, pausedAt, say),
  };
}

function figuresOf(all: Parameters<typeof qualityOf>[0], markerId: number, pausedAt: Date | null, say: Say) {
  const quality = qualityOf(all, markerId);
  const { severity, drift, works, controls } = quality;
  const enough = works >= FEWEST_FOR_MARKER;
  return {
    ...{ ...trustView(quality, pausedAt), enough, fewest: FEWEST_FOR_MARKER },
    severity: enough && severity ? { levels: signed(severity.levels), infit: severity.infit.toFixed(2) } : null,
    controls: controls.works === 0 ? null : { works: controls.works, percent: percentOf(controls) },
    drift: drift ? driftChart(drift, say) : null,
    alarm: drift?.echo ? 'echo' : (drift?.alarm ?? 'none'),
    points: (drift?.points ?? []).map(({ high, low }, index) => ({
      ...{ number: index + 1, high: high.toFixed(2), low: low.toFixed(2) },
    })),
  };
}

const percentOf = ({ marks, alike }: { readonly marks: number; readonly alike: number }): number =>
  marks === 0 ? 0 : Math.floor((100 * alike) / marks);
