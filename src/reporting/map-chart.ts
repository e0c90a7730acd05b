import { codeLists, codeName } from '#curriculum/code-lists';
import { both, type Chart } from '#platform/charts/both';
import { tileMap } from '#platform/charts/tile-map';
import type { Language } from '#platform/locale/languages';
import { withoutRuby } from '#platform/locale/ruby';
import type { Say } from '#platform/locale/say';
import type { ShownFigures } from './shown-figures.js';
import { SMALL } from './suppress.js';

export interface MapChart extends Chart {
  readonly legend: readonly { readonly swatch: string; readonly label: string }[];
}

type Thresholds = [number, number, number, number];
const EXACT: Thresholds = [1, 3, 6, 12];
const COARSE: Thresholds = [1, SMALL, 10, 20];
/** As much of an English name as a tile holds. */
const TILE_LETTERS = 5;

/** The prefectures as tiles. Where small numbers are hidden, all hidden tiles look the same. */
export function mapChart(
  prefectures: ShownFigures['prefectures'],
  codes: readonly string[],
  language: Language,
  smallPlaces: boolean,
  say: Say,
): MapChart {
  const thresholds = smallPlaces ? EXACT : COARSE;
  const byCode = new Map(prefectures.map(({ code, cell }) => [code, cell.count]));
  const tiles = codes.map((code) => {
    const count = byCode.get(code);
    const shown =
      count === null
        ? { count: 1, countText: say('reporting.figures.hidden') }
        : { count: count ?? 0, countText: String(count ?? 0) };
    return { code, name: tileName(code, language), ...shown };
  });
  const words = {
    id: 'map',
    title: say('reporting.figures.mapHeading'),
    desc: say('reporting.figures.mapDesc', { count: prefectures.length }),
  };
  return {
    ...both((variant) => tileMap(words, tiles, thresholds, variant)),
    legend: legend(thresholds, smallPlaces, say),
  };
}

/** The prefectures of some bureaus, or all of them. */
export const prefecturesOf = (bureaus: readonly string[] | null): string[] =>
  codeLists()
    .prefectures.filter(({ bureau }) => bureaus === null || (bureau !== null && bureaus.includes(bureau)))
    .map(({ code }) => code);

export const prefectureName = (code: string, language: Language): string =>
  withoutRuby(codeName('prefectures', code, language));

const tileName = (code: string, language: Language): string =>
  language === 'en'
    ? prefectureName(code, language).slice(0, TILE_LETTERS)
    : prefectureName(code, language).replace(/[都府県]$/u, '');

function legend(thresholds: Thresholds, smallPlaces: boolean, say: Say): MapChart['legend'] {
  const steps = [0, ...thresholds];
  return steps.map((from, step) => {
    const next = steps[step + 1];
    const hidden = step === 1 && !smallPlaces;
    const label = hidden
      ? say('reporting.figures.legendHidden')
      : next === undefined
        ? say('reporting.figures.legendFrom', { from })
        : next - 1 === from
          ? say('reporting.figures.people', { count: from })
          : say('reporting.figures.legendRange', { from, to: next - 1 });
    return { swatch: `c-step-${step}`, label };
  });
}
