import { codeName } from '#curriculum/code-lists';
import type { Actor } from '#platform/actor/actor';
import type { Language } from '#platform/locale/languages';
import type { Say } from '#platform/locale/say';
import { type FiguresScope, figuresPolicy } from './figures.policy.js';
import type { CertifiedCounts, CohortCounts } from './figures.queries.js';
import { funnelChart } from './funnel-chart.js';
import { mapChart, prefecturesOf } from './map-chart.js';
import { progressChart } from './progress-chart.js';
import { outcomes, type Reached, reachedSteps } from './reached.js';
import { reportingPaths } from './reporting.paths.js';
import { type Cell, type ShownFigures, shownFigures } from './shown-figures.js';
import { target } from './target.js';

const DAY = 86_400_000;
/** So many prefectures stand beside the map; the others are folded away. */
const FIRST = 10;

export const sightOf = (actor: Actor) => ({
  people: figuresPolicy.people(actor),
  smallNumbers: figuresPolicy.smallNumbers(actor),
  smallPlaces: figuresPolicy.smallPlaces(actor),
});

interface Reading {
  readonly actor: Actor;
  readonly language: Language;
  readonly scope: FiguresScope;
  readonly now: Date;
  readonly say: Say;
}

/** The figures as this reader may see them: the goal, the way there, where people are, and where the certified work. */
export function figuresPage(
  cohorts: readonly CohortCounts[],
  certified: readonly CertifiedCounts[],
  { actor, language, scope, now, say }: Reading,
): object {
  const sight = sightOf(actor);
  const figures = shownFigures(cohorts, certified, sight);
  const { prefectures } = figures;
  const codes = prefecturesOf(scope.bureaus);
  const places = prefectures.map(({ code, cell }) => ({
    name: codeName('prefectures', code, language),
    ...shown(cell, say),
  }));
  const have = figures.total.certified.count;
  return {
    asOf: now,
    bureaus: scope.bureaus?.map((bureau) => codeName('bureaus', bureau, language)).join('・') ?? null,
    target: target.people,
    targetBy: target.by,
    missing: have === null ? null : Math.max(0, target.people - have),
    daysLeft: Math.max(0, Math.ceil((Date.parse(`${target.by}T23:59:59+09:00`) - now.getTime()) / DAY)),
    percent: Math.min(100, Math.round((100 * (have ?? 0)) / target.people)),
    kpis: kpis(figures, say),
    hidesSmall: !sight.smallNumbers || !sight.smallPlaces,
    progress: {
      ...progressChart(figures.months, scope.bureaus === null, now, say),
      rows: [...figures.months].reverse(),
    },
    funnel: {
      ...funnelChart(figures.total, say),
      columns: [...reachedSteps, ...outcomes],
      rows: funnelRows(figures, say),
    },
    map: mapChart(prefectures, codes, language, sight.smallPlaces, say),
    places: { first: places.slice(0, FIRST), all: places.length > FIRST ? places : null },
    prefecturesWithout: codes.length - prefectures.length,
    fileHref: reportingPaths.funnelFile,
    seesGoal: scope.bureaus === null && have !== null,
  };
}

const shown = ({ count, href }: Cell, say: Say) => ({
  text: count === null ? say('reporting.figures.hidden') : count.toLocaleString('en-US'),
  href,
});

const kpis = ({ total }: ShownFigures, say: Say) => ({
  certified: shown(total.certified, say),
  underway: shown(total.underway, say),
  certifying: shown(total.certifying, say),
  left: shown(total.left, say),
});

/** One row per cohort and one for their sum, in the order of the columns. */
export function funnelRows({ cohorts, total }: ShownFigures, say: Say) {
  const row = (cells: Readonly<Record<Reached, Cell>>) =>
    [...reachedSteps, ...outcomes].map((reached) => ({ reached, ...shown(cells[reached], say) }));
  return [...cohorts.map(({ code, cells }) => ({ code, cells: row(cells) })), { code: null, cells: row(total) }];
}
