import { scaleThreshold } from 'd3-scale';
import { prefectureTiles } from './prefecture-tiles.js';
import { type ChartWords, picture, shape, text, type Variant } from './svg.js';

export interface MapTile {
  /** JIS X 0401 prefecture code, 01 to 47. */
  readonly code: string;
  readonly name: string;
  readonly count: number;
  /** What the tile shows: the count, or a mark where it is too small to be shown. */
  readonly countText: string;
}

const SIZES = {
  wide: { pitch: 46, gap: 2, name: 't-small', number: 't-strong' },
  narrow: { pitch: 26, gap: 1, name: 't-tiny', number: 't-tiny t-strong' },
};
const COLUMNS = 14;
const ROWS = 11.4;
const DARK = 3;

/** The 47 prefectures as tiles, shaded in five steps; `thresholds` are the four lower bounds above zero. */
export function tileMap(
  words: ChartWords,
  tiles: readonly MapTile[],
  thresholds: readonly [number, number, number, number],
  variant: Variant,
): string {
  const { pitch } = SIZES[variant];
  const step = scaleThreshold<number, number>()
    .domain([...thresholds])
    .range([0, 1, 2, 3, 4]);
  return picture(
    words,
    variant,
    COLUMNS * pitch,
    ROWS * pitch,
    tiles.map((tile) => tileOf(tile, step(tile.count), variant)),
  );
}

function tileOf(tile: MapTile, step: number, variant: Variant): string {
  const { pitch, gap, name, number } = SIZES[variant];
  const [column, row] = prefectureTiles[tile.code] ?? [0, 0];
  const [x, y, width] = [column * pitch, row * pitch, (tile.code === '01' ? 2 : 1) * pitch - gap];
  const colour = step >= DARK ? ' t-white' : '';
  const shown = variant === 'narrow' ? [...tile.name].slice(0, 2).join('') : tile.name;
  return [
    shape('rect', {
      class: `c-tile c-step-${step}`,
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: pitch - gap - 1,
      rx: 3,
    }),
    text(x + width / 2, y + pitch * 0.42, shown, `${name} t-middle${colour}`),
    text(x + width / 2, y + pitch * 0.82, tile.countText, `${number} t-middle${colour}`),
  ].join('');
}
