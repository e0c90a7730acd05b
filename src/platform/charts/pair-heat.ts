import { type ChartWords, picture, shape, text, type Variant } from './svg.js';

/** `step` is the darkness, 0 to 4; null where nothing is known. */
export interface HeatCell {
  readonly row: number;
  readonly column: number;
  readonly step: number | null;
  readonly text: string;
}

const SIZES = {
  wide: { cell: 74, height: 44, label: 190 },
  narrow: { cell: 48, height: 40, label: 100 },
};
const HEAD = 24;
const MOST_WIDE = 640;
const WHITE_FROM = 3;

/** A square for each two of a list; its darkness and its figure tell the same. Columns carry the number that stands before the name. */
export function pairHeat(
  words: ChartWords,
  names: readonly string[],
  cells: readonly HeatCell[],
  variant: Variant,
): string {
  const { height, label, cell: usual } = SIZES[variant];
  const cell = Math.min(usual, (MOST_WIDE - label) / Math.max(1, names.length));
  const columns = names.map((_, index) =>
    text(label + cell * (index + 0.5), 16, String(index + 1), 't-muted t-middle'),
  );
  const rows = names.map((name, index) =>
    text(0, HEAD + height * (index + 0.5) + 5, `${index + 1} ${name}`, 't-small'),
  );
  const squares = cells.flatMap(({ row, column, step, text: figure }) => {
    const [x, y] = [label + cell * column, HEAD + height * row];
    return [
      shape('rect', { class: `c-step-${step ?? 0} c-tile`, x: x + 1, y: y + 1, width: cell - 2, height: height - 2 }),
      text(x + cell / 2, y + height / 2 + 5, figure, `t-middle t-small${(step ?? 0) >= WHITE_FROM ? ' t-white' : ''}`),
    ];
  });
  const width = Math.max(label + cell * names.length, variant === 'narrow' ? 366 : MOST_WIDE);
  return picture(words, variant, width, HEAD + height * names.length + 4, [...columns, ...rows, ...squares]);
}
