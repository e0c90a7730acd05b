import { scaleLinear } from 'd3-scale';
import { type ChartWords, picture, shape, text, type Variant } from './svg.js';

/** What lies with somebody against what fits; `late` is the part of it that is overdue. */
export interface Load {
  readonly label: string;
  readonly open: number;
  readonly late: number;
  readonly capacity: number;
  /** For example `6 / 12`. */
  readonly valueText: string;
}

const SIZES = {
  wide: { width: 720, label: 170, row: 34, bar: 20, top: 0 },
  narrow: { width: 366, label: 0, row: 52, bar: 20, top: 22 },
};
const ROOM_FOR_TEXT = 70;

/** A bar for each person: filled what is in hand, red what is late, framed what fits. */
export function loadBars(words: ChartWords, loads: readonly Load[], variant: Variant): string {
  const size = SIZES[variant];
  const right = size.width - ROOM_FOR_TEXT;
  const x = scaleLinear(
    [0, Math.max(1, ...loads.flatMap(({ open, capacity }) => [open, capacity]))],
    [size.label, right],
  );
  const rows = loads.map(({ label, open, late, capacity, valueText }, index) => {
    const y = index * size.row + size.top;
    const bar = (to: number, classes: string) =>
      to > 0 ? shape('rect', { class: classes, x: size.label, y, width: x(to) - size.label, height: size.bar }) : '';
    return [
      text(0, index * size.row + (size.label > 0 ? size.bar / 2 + 5 : 16), label, 't-strong'),
      bar(open, 'c-bar'),
      bar(late, 'c-bar-late'),
      shape('rect', {
        class: 'c-frame',
        x: size.label,
        y,
        width: Math.max(1, x(capacity) - size.label),
        height: size.bar,
      }),
      text(Math.max(x(capacity), x(open)) + 8, y + size.bar / 2 + 5, valueText, 't-muted'),
    ].join('');
  });
  return picture(words, variant, size.width, loads.length * size.row + size.top, rows);
}
