import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import { type Forecast, type Frame, forecastFan } from './forecast-fan.js';
import { type ChartWords, picture, shape, text, type Variant } from './svg.js';

/** A day (milliseconds) and how many there were by then. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

export interface Progress {
  readonly points: readonly Point[];
  readonly target: number;
  readonly targetText: string;
  readonly nowText: string;
  readonly unitText: string;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly forecast: Forecast | null;
}

const SIZES = { wide: { width: 660, height: 320, right: 560 }, narrow: { width: 366, height: 270, right: 296 } };
const LEFT = 40;
const TOP = 40;

/** The cumulative count against the target line, with the forecast as a fan when there is one. */
export function progressToTarget(words: ChartWords, progress: Progress, variant: Variant): string {
  const { width, height, right } = SIZES[variant];
  const bottom = height - 32;
  const times = [...progress.points, ...progress.ticks, ...(progress.forecast?.points ?? [])].map((point) => point.at);
  const most = Math.max(
    progress.target,
    ...progress.points.map((point) => point.value),
    ...(progress.forecast?.points ?? []).map((point) => point.high),
  );
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [LEFT, right]);
  const y = scaleLinear([0, most * 1.08], [bottom, TOP]);
  const frame = { x, y, left: LEFT, right, bottom };
  return picture(words, variant, width, height, [
    axes(progress, frame),
    forecastFan(progress.forecast, frame),
    curve(progress, frame),
    target(progress, frame),
  ]);
}

function axes({ unitText, ticks }: Progress, { x, y, left, right, bottom }: Frame): string {
  const levels = y
    .ticks(4)
    .map((value) => [
      shape('line', { class: value === 0 ? 'c-axis' : 'c-grid', x1: left, x2: right, y1: y(value), y2: y(value) }),
      text(left - 8, y(value) + 4, String(value), 't-muted t-end'),
    ]);
  return [
    text(left - 8, 18, unitText, 't-muted t-end'),
    ...levels.flat(),
    ...ticks.map((tick) => text(x(tick.at), bottom + 22, tick.label, 't-muted t-middle')),
  ].join('');
}

function curve({ points, nowText }: Progress, { x, y, bottom }: Frame): string {
  const last = points.at(-1);
  if (!last) return '';
  const below =
    area<Point>(
      (point) => x(point.at),
      bottom,
      (point) => y(point.value),
    ).curve(curveMonotoneX)([...points]) ?? '';
  const above =
    line<Point>(
      (point) => x(point.at),
      (point) => y(point.value),
    ).curve(curveMonotoneX)([...points]) ?? '';
  return [
    shape('path', { class: 'c-area', d: below }),
    shape('line', { class: 'c-drop', x1: x(last.at), x2: x(last.at), y1: y(last.value), y2: bottom }),
    shape('path', { class: 'c-line', d: above }),
    shape('circle', { class: 'c-dot', cx: x(last.at), cy: y(last.value), r: 5 }),
    text(x(last.at) - 10, y(last.value) - 12, nowText, 't-key t-large t-end'),
  ].join('');
}

function target({ target: goal, targetText }: Progress, { y, left, right }: Frame): string {
  return (
    shape('line', { class: 'c-target', x1: left, x2: right, y1: y(goal), y2: y(goal) }) +
    text(left + 6, y(goal) - 7, targetText, 't-target')
  );
}
