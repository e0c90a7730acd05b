import { type ChartWords, picture, shape, text, type Variant } from './svg.js';

/** Where one person stands in a competency. Level 0: no opportunity yet. */
export interface PersonLevel {
  readonly label: string;
  readonly level: number;
  readonly levelText: string;
  /** The level asked for at the end of the course, marked by a line. */
  readonly expected: number;
}

const LEVELS = 5;
const SIZES = {
  wide: { width: 500, label: 165, side: 190, row: 44, bar: 20, top: 6 },
  /** Both texts above the bar: beside it the longer names of levels would leave the screen. */
  narrow: { width: 366, label: 0, side: 0, row: 62, bar: 22, top: 26 },
};

/** Five steps per competency, filled up to the person's level. */
export function personLevels(words: ChartWords, levels: readonly PersonLevel[], variant: Variant): string {
  const size = SIZES[variant];
  return picture(
    words,
    variant,
    size.width,
    levels.length * size.row,
    levels.map((level, index) => row(level, index * size.row, size)),
  );
}

function row(person: PersonLevel, y: number, size: (typeof SIZES)['wide']): string {
  const barY = y + size.top;
  const middle = barY + size.bar / 2 + 5;
  const step = (size.width - size.label - size.side) / LEVELS;
  const steps = Array.from({ length: LEVELS }, (_, index) =>
    shape('rect', {
      class: index < person.level ? 'c-bar' : 'c-track',
      x: size.label + index * step,
      y: barY,
      width: step - 4,
      height: size.bar,
      rx: 3,
    }),
  );
  const mark = size.label + person.expected * step - 2;
  return [
    text(0, size.label > 0 ? middle : y + 16, person.label, 't-strong'),
    size.side > 0
      ? text(size.width - size.side + 12, middle, person.levelText, 't-strong')
      : text(size.width, y + 16, person.levelText, 't-strong t-end'),
    ...steps,
    shape('line', { class: 'c-expected', x1: mark, x2: mark, y1: barY - 5, y2: barY + size.bar + 5 }),
  ].join('');
}
