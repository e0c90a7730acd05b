import { clockOf } from './stretches.js';

/** One caption: when it begins, and what it says. */
export interface Cue {
  readonly seconds: number;
  /** `1:05`. */
  readonly clock: string;
  /** With its readings in braces where the captions have them. */
  readonly text: string;
}

const RUBY = /<ruby>([^<]+)<rt>([^<]+)<\/rt><\/ruby>/g;
const TIMES = /^(?:(\d+):)?(\d{2}):(\d{2})\.\d{3} -->/;

/** The captions of a WebVTT file as lines of a transcript. */
export function readCues(vtt: string): Cue[] {
  return vtt
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.trim().split('\n');
      const at = lines.findIndex((line) => TIMES.test(line));
      const [, hours = '0', minutes = '0', seconds = '0'] = TIMES.exec(lines[at] ?? '') ?? [];
      if (at < 0) return [];
      const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
      return [
        {
          seconds: total,
          clock: clockOf(total),
          text: lines
            .slice(at + 1)
            .join(' ')
            .replace(RUBY, '{$1|$2}'),
        },
      ];
    });
}
