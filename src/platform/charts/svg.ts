import { escapeHtml } from '../locale/ruby.js';

/** Every chart is made twice: for wide pages and for phones, so that its text keeps its size. */
export type Variant = 'wide' | 'narrow';

/** What a chart says to those who do not see it. `id` is unique on the page; the words come from the caller. */
export interface ChartWords {
  readonly id: string;
  readonly title: string;
  readonly desc: string;
}

const COMPACT = 500;

type Attributes = Readonly<Record<string, string | number>>;

export const tenth = (value: number): number => Math.round(value * 10) / 10;

const round = (value: string | number): string =>
  typeof value === 'number' ? String(tenth(value)) : escapeHtml(value);

/** An element without text, its numbers rounded to a tenth. */
export function shape(name: string, attributes: Attributes): string {
  let element = `<${name}`;
  for (const key in attributes) element += ` ${key}="${round(attributes[key] ?? '')}"`;
  return `${element}/>`;
}

/** A line of text at a point; `classes` are those of chart.css (t-muted, t-end …). */
export const text = (x: number, y: number, words: string, classes = ''): string =>
  `<text x="${round(x)}" y="${round(y)}"${classes ? ` class="${classes}"` : ''}>${escapeHtml(words)}</text>`;

/** The picture as a whole, named and described. */
export function picture(
  words: ChartWords,
  variant: Variant,
  width: number,
  height: number,
  content: readonly string[],
): string {
  const id = `${words.id}-${variant}`;
  const size = variant === 'narrow' ? ' chart-small' : width <= COMPACT ? ' chart-compact' : '';
  return [
    `<svg class="chart-svg${size}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc">`,
    `<title id="${id}-title">${escapeHtml(words.title)}</title><desc id="${id}-desc">${escapeHtml(words.desc)}</desc>`,
    ...content,
    '</svg>',
  ].join('');
}
