import { scaleLinear } from 'd3-scale';
import { type ChartWords, picture, shape, text, type Variant } from './svg.js';

/** A figure with what it may as well have been. */
export interface IntervalRow {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly valueText: string;
}
export interface IntervalScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Words above the picture; with a line down to read against where `line` is set. */
  readonly marks: readonly { readonly at: number; readonly label: string; readonly line: boolean }[];
}

const SIZES = {
  wide: { width: 640, label: 210, row: 34, top: 0, right: 60 },
  narrow: { width: 366, label: 8, row: 54, top: 20, right: 48 },
};
const HEAD = 26;
const FOOT = 30;

/** One line for each figure: the dot is the figure, the line its interval. */
export function intervalDots(
  words: ChartWords,
  rows: readonly IntervalRow[],
  { from, to, ticks, marks }: IntervalScale,
  variant: Variant,
): string {
  const { width, label, row, top, right } = SIZES[variant];
  const x = scaleLinear([from, to], [label, width - right]).clamp(true);
  const bottom = HEAD + rows.length * row;
  return picture(
    words,
    variant,
    width,
    bottom + FOOT,
    [
      ...ticks.map(({ at, label: tick }) => [
        shape('line', { class: 'c-grid', x1: x(at), x2: x(at), y1: HEAD, y2: bottom }),
        text(x(at), bottom + 20, tick, 't-muted t-middle'),
      ]),
      ...marks.map(({ at, label: mark, line }) => [
        line ? shape('line', { class: 'c-plan', x1: x(at), x2: x(at), y1: HEAD - 4, y2: bottom }) : '',
        text(x(at), HEAD - 10, mark, 't-muted t-small t-middle'),
      ]),
      ...rows.map((one, index) => {
        const y = HEAD + index * row + top + row / 2 - top / 2;
        return [
          text(0, label > 20 ? y + 5 : y - 16, one.label, 't-small'),
          shape('line', { class: 'c-line', x1: x(one.low), x2: x(one.high), y1: y, y2: y }),
          shape('circle', { class: 'c-dot', cx: x(one.value), cy: y, r: 6 }),
          text(width, y + 5, one.valueText, 't-end t-strong'),
        ];
      }),
    ].flat(),
  );
}
