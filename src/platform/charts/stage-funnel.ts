import { scaleLinear } from 'd3-scale';
import { type ChartWords, picture, shape, text, type Variant } from './svg.js';

export interface FunnelStage {
  readonly label: string;
  readonly count: number;
  /** The count in words, such as 412人. */
  readonly countText: string;
  /** What part of the stage before came here, such as 82%; empty for the first. */
  readonly shareText: string;
}

const WIDE = { width: 480, row: 42, label: 140, top: 0, bar: 26, side: 96 };
const NARROW = { width: 366, row: 58, label: 0, top: 24, bar: 26, side: 100 };

/** How many people reached each stage, as bars below one another. */
export function stageFunnel(words: ChartWords, stages: readonly FunnelStage[], variant: Variant): string {
  const box = variant === 'wide' ? WIDE : NARROW;
  const full = box.width - box.label - box.side;
  const most = Math.max(1, ...stages.map((stage) => stage.count));
  const length = scaleLinear([0, most], [0, full]);
  const rows = stages.map((stage, index) => row(stage, index * box.row, box, full, length(stage.count)));
  return picture(words, variant, box.width, stages.length * box.row, rows);
}

function row(stage: FunnelStage, y: number, box: typeof WIDE, full: number, length: number): string {
  const barY = y + box.top;
  const middle = barY + box.bar / 2 + 5;
  const labelled = box.label > 0 ? text(0, middle, stage.label, 't-strong') : text(0, y + 16, stage.label, 't-strong');
  return [
    labelled,
    shape('rect', { class: 'c-track', x: box.label, y: barY, width: full, height: box.bar, rx: 3 }),
    shape('rect', { class: 'c-bar', x: box.label, y: barY, width: length, height: box.bar, rx: 3 }),
    text(box.label + full + 8, middle, stage.countText, 't-strong'),
    text(box.width, middle, stage.shareText, 't-muted t-end t-small'),
  ].join('');
}
