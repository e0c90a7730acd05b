import { alphasOf, criteriaOf } from './criteria-view.js';
import { qualityOf, trustView } from './marker-view.js';
import { markingQualityPaths } from './marking-quality.paths.js';
import { heatOf, pairsFound, pairsOf } from './pairs-view.js';
import type { QualityReading } from './quality-desk.js';
import { FEWEST_FOR_ALPHA, FEWEST_FOR_MARKER, FEWEST_FOR_PAIR, FEWEST_FOR_RASCH } from './quality-report.js';
import { severitiesOf, severityChart, severityFound } from './severity-view.js';
import type { Speech } from './speech.js';
import { verdictOf } from './verdict.js';

/** How far the marks can be trusted: first in a sentence for all, then in one for each marker; then what that rests on. */
export function overviewPage(reading: QualityReading, speech: Speech): object {
  const { report, markers, today } = reading;
  const rows = markers.map(({ id, name, current, clearedUntil, pausedAt, waivedBecause }) => ({
    ...{ name, current, pausedAt, waived: waivedBecause !== null, href: markingQualityPaths.marker(id) },
    ...trustView(qualityOf(report?.document.markers ?? [], id), pausedAt),
    cleared: clearedUntil !== null && clearedUntil >= today,
  }));
  return {
    calculatedAt: report?.calculatedAt ?? null,
    edition: reading.curriculum.edition.number,
    works: report?.document.works ?? 0,
    verdict: verdictOf(report?.document ?? null, rows),
    markers: rows,
    fileHref: markingQualityPaths.file,
    moderationsHref: markingQualityPaths.samples,

    fewest: { pair: FEWEST_FOR_PAIR, alpha: FEWEST_FOR_ALPHA, marker: FEWEST_FOR_MARKER, rasch: FEWEST_FOR_RASCH },
    ...{ pairs: pairsOf(reading), pairsFound: pairsFound(reading), heat: heatOf(reading, speech) },
    ...{ criteria: criteriaOf(reading), alphas: alphasOf(reading, speech) },
    severities: severitiesOf(reading),
    severityFound: severityFound(reading),
    severity: severityChart(reading, speech),
    apart: (report?.document.rasch?.subsets ?? 1) > 1,
    unsettled: report?.document.rasch?.converged === false,
  };
}
