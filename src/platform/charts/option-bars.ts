import { scaleLinear } from 'd3-scale';
import { type ChartWords, picture, shape, text, type Variant } from './svg.js';

/** One option: which part (0–100) of the better group and of the weaker group took it. */
export interface OptionBars {
  readonly label: string;
  readonly upper: number;
  readonly lower: number;
  readonly isRight: boolean;
}

const SIZES = { wide: { width: 480, label: 90 }, narrow: { width: 366, label: 70 } };
const ROW = 52;
const BAR = 18;
const NUMBER = 48;

/** Two bars for each option, the better group above (filled), the weaker below (outlined); the right ones carry a thicker name. */
export function optionBars(words: ChartWords, options: readonly OptionBars[], variant: Variant): string {
  const { width, label } = SIZES[variant];
  const length = scaleLinear([0, 100], [0, width - label - NUMBER]);
  const rows = options.flatMap((option, index) => {
    const y = index * ROW + 4;
    const bar = (share: number, top: number, kind: string) => [
      shape('rect', { class: kind, x: label, y: top, width: Math.max(1, length(share)), height: BAR, rx: 2 }),
      text(label + length(share) + 6, top + 14, `${share}%`, 't-small'),
    ];
    return [
      text(0, y + BAR + 5, option.label, option.isRight ? 't-strong' : 't-muted'),
      ...bar(option.upper, y, 'c-bar'),
      ...bar(option.lower, y + BAR + 3, 'c-bar-other'),
    ];
  });
  return picture(words, variant, width, options.length * ROW, rows);
}
