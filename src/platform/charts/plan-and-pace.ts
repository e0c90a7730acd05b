import type { Point } from './progress-to-target.js';
import { type ChartWords, picture, shape, tenth, text, type Variant } from './svg.js';

/** An even plan up to a deadline, what was done, and where that leads: between the earlier and the later end (null: out of sight). */
export interface PlanAndPace {
  readonly from: number;
  readonly now: number;
  readonly due: number;
  readonly total: number;
  readonly done: readonly Point[];
  readonly forecast: { readonly earliest: number; readonly latest: number | null } | null;
  readonly dueText: string;
  readonly nowText: string;
  readonly totalText: string;
  readonly planText: string;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

interface Frame {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly bottom: number;
  readonly end: number;
}

const SIZES = { wide: { width: 660, height: 280, right: 630 }, narrow: { width: 366, height: 250, right: 346 } };
const LEFT = 12;
const TOP = 44;
/** How much of the time after the deadline is drawn at most, as a part of the time up to it. */
const BEYOND = 0.25;

/** The plan as a thin line, the own way as a thick one, and a wedge to where it leads. */
export function planAndPace(words: ChartWords, chart: PlanAndPace, variant: Variant): string {
  const { width, height, right } = SIZES[variant];
  const bottom = height - 32;
  const farthest = chart.due + (chart.due - chart.from) * BEYOND;
  const end = Math.min(farthest, Math.max(chart.due, chart.forecast ? (chart.forecast.latest ?? farthest) : 0));
  const x = along(chart.from, end, LEFT, right);
  const y = along(0, chart.total, bottom, TOP);
  const frame = { x, y, bottom, end };
  return picture(words, variant, width, height, [axes(chart, frame), wedge(chart, frame), own(chart, frame)]);
}

/** Where a value stands between two ends of a picture. */
const along = (from: number, to: number, first: number, last: number) => (value: number) =>
  to === from ? (first + last) / 2 : first + ((value - from) / (to - from)) * (last - first);

function axes(chart: PlanAndPace, { x, y, bottom, end }: Frame): string {
  const { from, due, total, ticks } = chart;
  return [
    shape('line', { class: 'c-axis', x1: x(from), x2: x(end), y1: bottom, y2: bottom }),
    shape('line', { class: 'c-grid', x1: x(from), x2: x(end), y1: y(total), y2: y(total) }),
    text(x(from), y(total) - 8, chart.totalText, 't-muted'),
    shape('line', { class: 'c-plan', x1: x(from), x2: x(due), y1: y(0), y2: y(total) }),
    text(x(from + (due - from) * 0.8) - 8, y(total * 0.8) - 6, chart.planText, 't-muted t-halo t-end'),
    shape('line', { class: 'c-target', x1: x(due), x2: x(due), y1: TOP - 18, y2: bottom }),
    text(x(due) - 6, TOP - 24, chart.dueText, 't-target t-end'),
    ...ticks.map((tick) => text(x(tick.at), bottom + 22, tick.label, 't-muted t-middle')),
  ].join('');
}

function wedge({ forecast, now, total, done }: PlanAndPace, { x, y, end }: Frame): string {
  if (!forecast) return '';
  const value = done.at(-1)?.value ?? 0;
  /** Where a line towards `finish` leaves the picture. */
  const towards = (finish: number | null): [number, number] => {
    if (finish === null) return [x(end), y(value)];
    const part = finish <= end ? 1 : (end - now) / (finish - now);
    return [x(Math.min(finish, end)), y(value + (total - value) * part)];
  };
  const [first, last] = [towards(forecast.earliest), towards(forecast.latest)];
  const corner: [number, number][] = forecast.latest === null || forecast.latest > end ? [[x(end), first[1]]] : [];
  const points = [[x(now), y(value)], first, ...corner, last].map((point) => point.join(',')).join(' ');
  return [
    shape('polygon', { class: 'c-fan', points }),
    shape('line', { class: 'c-forecast', x1: x(now), y1: y(value), x2: first[0], y2: first[1] }),
    shape('line', { class: 'c-forecast', x1: x(now), y1: y(value), x2: last[0], y2: last[1] }),
  ].join('');
}

/** A step for each thing completed: nothing grows between. */
function own({ done, nowText, from, due }: PlanAndPace, { x, y }: Frame): string {
  const last = done.at(-1);
  const first = done[0];
  if (!last || !first) return '';
  const steps = done.slice(1).map(({ at, value }) => `H${tenth(x(at))}V${tenth(y(value))}`);
  const before = last.at > from + (due - from) / 2;
  return [
    shape('path', { class: 'c-line', d: `M${tenth(x(first.at))},${tenth(y(first.value))}${steps.join('')}` }),
    shape('circle', { class: 'c-dot', cx: x(last.at), cy: y(last.value), r: 5 }),
    text(
      x(last.at) + (before ? -10 : 10),
      y(last.value) + (before ? -12 : 22),
      nowText,
      // The plan, the fan or the own way may pass here: they give way to the words.
      before ? 't-key t-halo t-end' : 't-key t-halo',
    ),
  ].join('');
}
