import type { ScaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import { shape, text } from './svg.js';

/** What may come: the middle course between two bands (50 and 90 in a hundred), and words for its ends. */
export interface Forecast {
  readonly points: readonly {
    readonly at: number;
    readonly low: number;
    readonly lowInner: number;
    readonly middle: number;
    readonly highInner: number;
    readonly high: number;
  }[];
  readonly lowText: string;
  readonly middleText: string;
  readonly highText: string;
}

/** The scales and edges that the parts of a chart share. */
export interface Frame {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** The fan to the right of today, or nothing without a forecast. */
export function forecastFan(forecast: Forecast | null, { x, y, right }: Frame): string {
  const end = forecast?.points.at(-1);
  if (!forecast || !end) return '';
  const band = (low: 'low' | 'lowInner', high: 'high' | 'highInner') =>
    area<Forecast['points'][number]>(
      (point) => x(point.at),
      (point) => y(point[low]),
      (point) => y(point[high]),
    ).curve(curveMonotoneX)([...forecast.points]) ?? '';
  const middle =
    line<Forecast['points'][number]>(
      (point) => x(point.at),
      (point) => y(point.middle),
    ).curve(curveMonotoneX)([...forecast.points]) ?? '';
  const [high, mid, low] = apart(y(end.high), y(end.middle), y(end.low));
  return [
    shape('path', { class: 'c-fan', d: band('low', 'high') }),
    shape('path', { class: 'c-fan', d: band('lowInner', 'highInner') }),
    shape('path', { class: 'c-forecast', d: middle }),
    text(right + 8, high + 4, forecast.highText, 't-small'),
    text(right + 8, mid + 4, forecast.middleText, 't-key t-small'),
    text(right + 8, low + 4, forecast.lowText, 't-small'),
  ].join('');
}

/** Labels keep 18 units from one another, the middle one stays. */
const apart = (high: number, middle: number, low: number): [number, number, number] => [
  Math.min(high, middle - 18),
  middle,
  Math.max(low, middle + 18),
];
