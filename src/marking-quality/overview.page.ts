import type { LocalizedText } from '#curriculum/localized-text';
import { both } from '#platform/charts/both';
import { intervalDots } from '#platform/charts/interval-dots';
import { pairHeat } from '#platform/charts/pair-heat';
import type { Say } from '#platform/locale/say';
import { kappaStep } from './kappa-word.js';
import { qualityOf, signed, trustView } from './marker-view.js';
import { markingQualityPaths } from './marking-quality.paths.js';
import type { QualityReading } from './quality-desk.js';
import { FEWEST_FOR_ALPHA, FEWEST_FOR_MARKER, FEWEST_FOR_PAIR, FEWEST_FOR_RASCH } from './quality-report.js';

/** A door of the room above, which this one cannot ask. */
const MODERATIONS = '/moderations';

interface Speech {
  readonly say: Say;
  readonly title: (text: LocalizedText) => string;
}

/** How far the marks of every trainer can be trusted, each in a sentence; then what that rests on. */
export function overviewPage(reading: QualityReading, speech: Speech): object {
  const { report, markers, today } = reading;
  const rows = markers.map(({ id, name, current, clearedUntil, pausedAt }) => ({
    ...{
      name,
      current,
      pausedAt,
      href: markingQualityPaths.marker(id),
      ...trustView(qualityOf(report?.document.markers ?? [], id)),
    },
    cleared: clearedUntil !== null && clearedUntil >= today,
  }));
  return {
    calculatedAt: report?.calculatedAt ?? null,
    edition: reading.curriculum.edition.number,
    works: report?.document.works ?? 0,
    toLook: rows.filter(({ trust }) => trust === 'act').length,
    markers: rows,
    fileHref: markingQualityPaths.file,
    moderationsHref: MODERATIONS,

    fewest: { pair: FEWEST_FOR_PAIR, alpha: FEWEST_FOR_ALPHA, marker: FEWEST_FOR_MARKER, rasch: FEWEST_FOR_RASCH },
    pairs: pairsOf(reading),
    heat: heatOf(reading, speech),
    criteria: criteriaOf(reading),
    alphas: alphasOf(reading, speech),
    severities: severitiesOf(reading),
    severity: severityChart(reading, speech),
    apart: (report?.document.rasch?.subsets ?? 1) > 1,
    unsettled: report?.document.rasch?.converged === false,
  };
}

const nameIn = ({ markers }: QualityReading, id: number): string => markers.find((one) => one.id === id)?.name ?? '';

const pairsOf = (reading: QualityReading) =>
  (reading.report?.document.pairs ?? []).map(({ first, second, works, kappa }) => ({
    ...{ first: nameIn(reading, first), second: nameIn(reading, second), works },
    kappa: kappa?.toFixed(2) ?? null,
    word: kappa === null ? null : `step${kappaStep(kappa)}`,
  }));

function heatOf(reading: QualityReading, { say }: Speech) {
  const pairs = (reading.report?.document.pairs ?? []).filter(({ kappa }) => kappa !== null);
  const shown = reading.markers.filter(({ id }) => pairs.some(({ first, second }) => first === id || second === id));
  const place = (id: number) => shown.findIndex((one) => one.id === id);
  const cells = pairs.flatMap(({ first, second, kappa }) => {
    const [a, b] = [place(first), place(second)];
    const cell = { step: kappaStep(kappa ?? 0), text: (kappa ?? 0).toFixed(2) };
    return a < 0 || b < 0
      ? []
      : [
          { ...cell, row: a, column: b },
          { ...cell, row: b, column: a },
        ];
  });
  const words = {
    ...{ id: 'pairs', title: say('marking-quality.overview.pairs') },
    desc: say('marking-quality.overview.pairsDesc', { count: pairs.length }),
  };
  const names = shown.map(({ name }) => name);
  return cells.length === 0 ? null : both((variant) => pairHeat(words, names, cells, variant));
}

const criteriaOf = ({ report, curriculum }: QualityReading) =>
  (report?.document.criteria ?? []).map(({ criterion, works, alpha, interval }) => ({
    ...{ criterion: curriculum.criterion(criterion).title, works },
    alpha: alpha?.toFixed(2) ?? null,
    ...{ low: interval?.low.toFixed(2) ?? null, high: interval?.high.toFixed(2) ?? null },
    word: alpha === null ? null : `step${kappaStep(alpha)}`,
  }));

function alphasOf({ report, curriculum }: QualityReading, { say, title }: Speech) {
  const rows = (report?.document.criteria ?? []).flatMap(({ criterion, alpha, interval }) =>
    alpha === null || interval === null
      ? []
      : [
          {
            ...{ label: title(curriculum.criterion(criterion).title), value: alpha, valueText: alpha.toFixed(2) },
            ...interval,
          },
        ],
  );
  const from = Math.min(0, ...rows.map(({ low }) => Math.floor(low * 5) / 5));
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, label: at.toFixed(1) }));
  const marks = [{ at: 0.667, label: say('marking-quality.overview.enough'), line: true }];
  const words = {
    ...{ id: 'alphas', title: say('marking-quality.overview.criteria') },
    desc: say('marking-quality.overview.criteriaDesc', { count: rows.length }),
  };
  return rows.length === 0
    ? null
    : both((variant) => intervalDots(words, rows, { from, to: 1, ticks, marks }, variant));
}

const severityRows = (reading: QualityReading) =>
  (reading.report?.document.markers ?? []).flatMap(({ markerId, works, severity }) =>
    severity && works >= FEWEST_FOR_MARKER ? [{ name: nameIn(reading, markerId), works, ...severity }] : [],
  );

const severitiesOf = (reading: QualityReading) =>
  severityRows(reading).map(({ name, works, measure, error, levels, infit, outfit, subset }) => ({
    ...{ name, works, measure: signed(measure, 2), error: error.toFixed(2), levels: signed(levels) },
    ...{ infit: infit.toFixed(2), outfit: outfit.toFixed(2), group: subset + 1 },
  }));

function severityChart(reading: QualityReading, { say }: Speech) {
  const rows = severityRows(reading).map(({ name, measure, error }) => ({
    ...{ label: name, value: measure, low: measure - 1.96 * error, high: measure + 1.96 * error },
    valueText: signed(measure, 1),
  }));
  const reach = Math.max(1, Math.ceil(Math.max(0, ...rows.flatMap(({ low, high }) => [-low, high]))));
  const ticks = [-reach, 0, reach].map((at) => ({ at, label: at === 0 ? '0' : signed(at, 0) }));
  const marks = [
    { at: -reach * 0.7, label: say('marking-quality.overview.lenient'), line: false },
    { at: reach * 0.7, label: say('marking-quality.overview.strict'), line: false },
  ];
  const words = {
    ...{ id: 'severity', title: say('marking-quality.overview.severity') },
    desc: say('marking-quality.overview.severityDesc', { count: rows.length }),
  };
  return rows.length === 0
    ? null
    : both((variant) => intervalDots(words, rows, { from: -reach, to: reach, ticks, marks }, variant));
}
