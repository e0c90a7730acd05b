import { scaleLinear } from 'd3-scale';
import { type ChartWords, picture, shape, text, type Variant } from './svg.js';

/**
 * An item by how many know it (0–1) and how well it tells apart (-1–1). A weak one has another shape, and its name beside it.
 * `span`: what it may as well be; drawn for an item with few answers, as a hollow grey point, because nothing can be said of it yet.
 */
export interface ItemPoint {
  readonly label: string;
  readonly facility: number;
  readonly discrimination: number;
  readonly isWeak: boolean;
  readonly span: readonly [number, number] | null;
}

export interface ItemMapTexts {
  readonly facility: string;
  readonly discrimination: string;
}

const SIZES = { wide: { width: 640, height: 340 }, narrow: { width: 366, height: 320 } };
const LEFT = 40;
const TOP = 28;
const FOOT = 48;
const MOST_LABELS = 12;
/** With more spans than these the picture is a thicket; the table has them all. */
const MOST_SPANS = 24;

/** Every item of a test as a point: to the right the easier ones, upwards those that tell good from weak. */
export function itemMap(
  words: ChartWords,
  points: readonly ItemPoint[],
  texts: ItemMapTexts,
  variant: Variant,
): string {
  const { width, height } = SIZES[variant];
  const lowest = Math.min(-0.2, ...points.map((point) => point.discrimination));
  const highest = Math.max(0.6, ...points.map((point) => point.discrimination));
  const x = scaleLinear([0, 1], [LEFT, width - 12]);
  const y = scaleLinear([lowest, highest], [height - FOOT, TOP]);
  const columns = [0, 0.25, 0.5, 0.75, 1].map((value) =>
    text(x(value), height - FOOT + 20, `${Math.round(value * 100)}%`, 't-muted t-middle'),
  );
  const rows = y
    .ticks(5)
    .map((value) => [
      shape('line', { class: value === 0 ? 'c-axis' : 'c-grid', x1: LEFT, x2: width - 12, y1: y(value), y2: y(value) }),
      text(LEFT - 6, y(value) + 4, value.toFixed(1), 't-muted t-end'),
    ]);
  const weak = points.filter((point) => point.isWeak);
  const unsure = points.filter(({ span }) => span !== null);
  const sure = points.filter((point) => !point.isWeak && point.span === null);
  return picture(words, variant, width, height, [
    text(0, 14, texts.discrimination, 't-muted'),
    text(width - 12, height - 6, texts.facility, 't-muted t-end'),
    ...columns,
    ...rows.flat(),
    ...(unsure.length > MOST_SPANS ? [] : unsure).map(({ facility, span }) => {
      const [low, high] = (span ?? []).map((value) => y(Math.min(highest, Math.max(lowest, value))));
      return shape('line', { class: 'c-item-span', x1: x(facility), x2: x(facility), y1: low ?? 0, y2: high ?? 0 });
    }),
    ...unsure
      .filter((point) => !point.isWeak)
      .map((point) =>
        shape('circle', { class: 'c-item-unsure', cx: x(point.facility), cy: y(point.discrimination), r: 4 }),
      ),
    ...sure.map((point) =>
      shape('circle', { class: 'c-item', cx: x(point.facility), cy: y(point.discrimination), r: 4 }),
    ),
    ...weak.map((point) => diamond(x(point.facility), y(point.discrimination))),
    ...weak
      .slice(0, MOST_LABELS)
      .map((point) =>
        text(
          x(point.facility) + (point.facility > 0.8 ? -9 : 9),
          y(point.discrimination) + 4,
          point.label,
          `t-small${point.facility > 0.8 ? ' t-end' : ''}`,
        ),
      ),
  ]);
}

const diamond = (x: number, y: number): string =>
  shape('path', { class: 'c-item-weak', d: `M${x.toFixed(1)} ${(y - 6).toFixed(1)}l6 6-6 6-6-6z` });
