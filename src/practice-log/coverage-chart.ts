import { type ChartWords, picture, shape, text, type Variant } from '#platform/charts/svg';
import type { Sufficiency } from './sufficiency.js';

/** One competency: a row of indicators for each duty. */
export interface CoverageBlock {
  readonly label: string;
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly { readonly indicator: string; readonly sufficiency: Sufficiency }[];
  }[];
}

const SIZES = {
  wide: { width: 640, label: 150, cell: 92, height: 34 },
  narrow: { width: 366, label: 0, cell: 70, height: 34 },
};
/** A mark besides the colour, so that nobody has to tell colours apart. */
const MARKS: Record<Sufficiency, string> = { enough: '●', thin: '◐', none: '–' };
const FILLS: Record<Sufficiency, string> = { enough: 'c-level-4', thin: 'c-level-2', none: 'c-level-0' };
const GAP = 14;
const HEADING = 24;

/** The map of what is shown: indicators across, duties down, one block per competency. */
export function coverageChart(words: ChartWords, blocks: readonly CoverageBlock[], variant: Variant): string {
  const size = SIZES[variant];
  const above = size.label === 0 ? 18 : 0;
  const row = size.height + above + 6;
  let top = 0;
  const drawn = blocks.map(({ label, rows }) => {
    const y = top;
    top += HEADING + rows.length * row + GAP;
    return (
      text(0, y + 15, label, 't-strong') +
      rows.map((one, at) => drawRow(one, y + HEADING + at * row, above, size)).join('')
    );
  });
  return picture(words, variant, size.width, Math.max(1, top - GAP), drawn);
}

function drawRow(
  { label, cells }: CoverageBlock['rows'][number],
  y: number,
  above: number,
  { label: left, cell, height }: { label: number; cell: number; height: number },
): string {
  const name = text(0, left === 0 ? y + 12 : y + height / 2 + 5, label, 't-muted');
  const squares = cells.map(({ indicator, sufficiency }, at) => {
    const x = left + at * (cell + 4);
    const middle = y + above + height / 2 + 5;
    const tone = sufficiency === 'enough' ? ' t-white' : '';
    return (
      shape('rect', { class: `${FILLS[sufficiency]} c-tile`, x, y: y + above, width: cell, height, rx: 4 }) +
      text(x + cell / 2, middle, `${MARKS[sufficiency]} ${indicator}`, `t-middle t-strong${tone}`)
    );
  });
  return name + squares.join('');
}
