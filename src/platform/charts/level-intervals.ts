import { type ChartWords, picture, shape, text, type Variant } from './svg.js';

/** Where somebody stands on the five steps: the level, and the steps between which it lies. Level null: not known yet. */
export interface LevelInterval {
  readonly label: string;
  readonly level: number | null;
  readonly low: number;
  readonly high: number;
  readonly levelText: string;
  /** The level asked for at the end of the course, marked by a line. */
  readonly expected: number;
}

const LEVELS = 5;
const SIZES = {
  wide: { width: 560, label: 165, side: 200, row: 48, bar: 22, top: 8 },
  /** Both texts above the steps: beside them the longer names of levels would leave the screen. */
  narrow: { width: 366, label: 0, side: 0, row: 66, bar: 22, top: 26 },
};

/** Five steps per competency: those of the interval tinted, the level itself full with its number in it. */
export function levelIntervals(words: ChartWords, levels: readonly LevelInterval[], variant: Variant): string {
  const size = SIZES[variant];
  return picture(
    words,
    variant,
    size.width,
    levels.length * size.row,
    levels.map((level, index) => row(level, index * size.row, size)),
  );
}

function row(stand: LevelInterval, y: number, size: (typeof SIZES)['wide']): string {
  const barY = y + size.top;
  const middle = barY + size.bar / 2 + 5;
  const step = (size.width - size.label - size.side) / LEVELS;
  const steps = Array.from({ length: LEVELS }, (_, index) =>
    shape('rect', {
      class: classOf(stand, index + 1),
      ...{ x: size.label + index * step, y: barY, width: step - 4, height: size.bar, rx: 3 },
    }),
  );
  const mark = size.label + stand.expected * step - 2;
  return [
    text(0, size.label > 0 ? middle : y + 16, stand.label, 't-strong'),
    size.side > 0
      ? text(size.width - size.side + 12, middle, stand.levelText, 't-strong')
      : text(size.width, y + 16, stand.levelText, 't-strong t-end'),
    ...steps,
    shape('line', { class: 'c-expected', x1: mark, x2: mark, y1: barY - 5, y2: barY + size.bar + 5 }),
  ].join('');
}

const classOf = ({ level, low, high }: LevelInterval, step: number): string => {
  if (level === null) return 'c-track';
  if (step === level) return 'c-bar';
  return step >= low && step <= high ? 'c-bar-other' : 'c-track';
};
