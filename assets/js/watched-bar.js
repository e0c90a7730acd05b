const SVG = 'http://www.w3.org/2000/svg';

/** Fills the bar where the film was played; `watched` are stretches in seconds, apart and in order. */
export function showWatched(bar, watched) {
  const scale = bar.viewBox.baseVal.width / Number(bar.dataset.bar);
  for (const part of bar.querySelectorAll('.watched-part')) part.remove();
  for (const [from, to] of watched) {
    const part = document.createElementNS(SVG, 'rect');
    part.setAttribute('class', 'watched-part');
    part.setAttribute('x', from * scale);
    part.setAttribute('width', (to - from) * scale);
    part.setAttribute('height', bar.viewBox.baseVal.height);
    bar.append(part);
  }
  const seen = document.querySelector('[data-seen]')?.textContent ?? '';
  bar.setAttribute('aria-label', bar.getAttribute('aria-label').replace(/\d+/, seen));
}

/** What is left, as links to its beginning. */
export function showGaps(list, watched, seconds) {
  if (!list) return;
  const ends = [0, ...watched.map(([, to]) => to)];
  const starts = [...watched.map(([from]) => from), seconds];
  const gaps = ends.map((end, index) => [end, starts[index]]).filter(([from, to]) => to > from);
  list.replaceChildren(...gaps.map(([from, to]) => gap(list.dataset.gaps, from, to)));
}

function gap(film, from, to) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${film}#t=${from}`;
  link.dataset.seconds = from;
  link.textContent = `${clock(from)}–${clock(to)}`;
  item.append(link);
  return item;
}

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
