import { scaleLinear } from 'd3-scale';
import { type ChartWords, picture, shape, text, type Variant } from './svg.js';

/** One day and how much there was of something; a label stands only under some of them. */
export interface DayBar {
  readonly value: number;
  readonly label: string | null;
}

const SIZES = { wide: { width: 720, height: 180 }, narrow: { width: 366, height: 170 } };
const LEFT = 44;
const TOP = 16;
const FOOT = 28;

/** A bar for each day from the first to the last; `most` names the highest. */
export function dayBars(words: ChartWords, days: readonly DayBar[], mostText: string, variant: Variant): string {
  const { width, height } = SIZES[variant];
  const bottom = height - FOOT;
  const step = (width - LEFT) / Math.max(1, days.length);
  const y = scaleLinear([0, Math.max(1, ...days.map(({ value }) => value))], [bottom, TOP]);
  const bars = days.flatMap(({ value, label }, index) => {
    const x = LEFT + index * step;
    const bar = { class: 'c-bar', x, y: y(value), width: Math.max(1, step - 1), height: bottom - y(value) };
    const edge = index > days.length / 2 ? 't-muted t-end' : 't-muted';
    return [
      value > 0 ? shape('rect', bar) : '',
      label ? text(index > days.length / 2 ? x + step : x, height - 8, label, edge) : '',
    ];
  });
  return picture(words, variant, width, height, [
    shape('line', { class: 'c-grid', x1: LEFT, x2: width, y1: TOP, y2: TOP }),
    shape('line', { class: 'c-axis', x1: LEFT, x2: width, y1: bottom, y2: bottom }),
    text(LEFT - 6, TOP + 5, mostText, 't-muted t-end'),
    ...bars,
  ]);
}
