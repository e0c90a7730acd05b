import { scaleLinear } from 'd3-scale';
import { type ChartWords, picture, shape, text, type Variant } from './svg.js';

/** Both sums after each work; the lower one is drawn downwards. */
export interface CusumLines {
  readonly points: readonly { readonly high: number; readonly low: number }[];
  /** Above (and below) this an alarm is given. */
  readonly limit: number;
  readonly texts: { readonly high: string; readonly low: string; readonly limit: string; readonly works: string };
}

const SIZES = { wide: { width: 640, height: 260 }, narrow: { width: 366, height: 240 } };
const LEFT = 30;
const RIGHT = 12;
const TOP = 24;
const FOOT = 40;

/** A quiet marker's lines stay near the middle; a line that leaves the limits is an alarm. */
export function cusumLines(words: ChartWords, { points, limit, texts }: CusumLines, variant: Variant): string {
  const { width, height } = SIZES[variant];
  const reach = Math.max(limit * 1.2, ...points.flatMap(({ high, low }) => [high, low]));
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [LEFT, width - RIGHT]);
  const y = scaleLinear([-reach, reach], [height - FOOT, TOP]);
  const path = (values: readonly number[]) =>
    values.map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const limits = [limit, -limit].map((at) =>
    shape('line', { class: 'c-target', x1: LEFT, x2: width - RIGHT, y1: y(at), y2: y(at) }),
  );
  return picture(words, variant, width, height, [
    shape('line', { class: 'c-axis', x1: LEFT, x2: width - RIGHT, y1: y(0), y2: y(0) }),
    ...limits,
    text(LEFT, y(limit) - 6, texts.limit, 't-target t-small'),
    text(LEFT, 14, texts.high, 't-muted t-small'),
    text(LEFT, height - FOOT + 16, texts.low, 't-muted t-small'),
    text(width - RIGHT, height - 4, texts.works, 't-muted t-small t-end'),
    shape('path', { class: 'c-line', d: path(points.map(({ high }) => high)) }),
    shape('path', { class: 'c-forecast', d: path(points.map(({ low }) => -low)) }),
  ]);
}
