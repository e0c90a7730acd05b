import { shape } from '#platform/charts/svg';
import { escapeHtml } from '#platform/locale/ruby';
import type { Stretch } from './stretches.js';

const WIDTH = 1000;
const HEIGHT = 24;

/** The film as a bar on which the stretches that were played are filled; `words` say the same to those who do not see it. */
export function watchedBar(watched: readonly Stretch[], seconds: number, words: string): string {
  const x = (second: number) => (WIDTH * second) / seconds;
  return [
    `<svg class="watched-bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${escapeHtml(words)}" data-bar="${seconds}">`,
    shape('rect', { class: 'watched-track', x: 0, y: 0, width: WIDTH, height: HEIGHT }),
    ...watched.map(([from, to]) =>
      shape('rect', { class: 'watched-part', x: x(from), y: 0, width: x(to) - x(from), height: HEIGHT }),
    ),
    '</svg>',
  ].join('');
}
