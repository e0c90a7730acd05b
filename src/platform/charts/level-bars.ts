import { scaleLinear } from 'd3-scale';
import { type ChartWords, picture, shape, text, type Variant } from './svg.js';

/** How many people stand on each level of a competency: index 0 is "no opportunity yet", 1 to 5 the levels of entrustment. */
export interface LevelCounts {
  readonly label: string;
  readonly counts: readonly number[];
  readonly countTexts: readonly string[];
}

const SIZES = {
  wide: { width: 480, label: 170, row: 44, bar: 28, top: 0 },
  narrow: { width: 366, label: 0, row: 62, bar: 28, top: 24 },
};
const WHITE_FROM = 4;
const ROOM_FOR_TEXT = 30;

/** One stacked bar per competency. Levels are ordinal: their numbers are shown, never an average. */
export function levelDistribution(words: ChartWords, competencies: readonly LevelCounts[], variant: Variant): string {
  const size = SIZES[variant];
  const rows = competencies.map((competency, index) => {
    const labelY = size.label > 0 ? size.bar / 2 + 5 : 16;
    return (
      text(0, index * size.row + labelY, competency.label, 't-strong') +
      stack(competency, size.label, index * size.row + size.top, size)
    );
  });
  return picture(words, variant, size.width, competencies.length * size.row, rows);
}

function stack(
  { counts, countTexts }: LevelCounts,
  left: number,
  y: number,
  size: { width: number; bar: number },
): string {
  const total = counts.reduce((sum, count) => sum + count, 0) || 1;
  const x = scaleLinear([0, total], [left, size.width]);
  const starts = counts.map((_, level) => counts.slice(0, level).reduce((sum, count) => sum + count, 0));
  const parts = counts.map((count, level) => {
    const from = x(starts[level] ?? 0);
    const width = x((starts[level] ?? 0) + count) - from;
    if (count === 0) return '';
    const label =
      width < ROOM_FOR_TEXT
        ? ''
        : text(
            from + width / 2,
            y + size.bar / 2 + 5,
            countTexts[level] ?? '',
            `t-middle t-small t-strong${level >= WHITE_FROM ? ' t-white' : ''}`,
          );
    return (
      shape('rect', {
        class: `c-level-${level}`,
        x: from + 0.5,
        y,
        width: Math.max(1, width - 1.5),
        height: size.bar,
      }) + label
    );
  });
  return parts.join('');
}
