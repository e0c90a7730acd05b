/** A stretch of a film in whole seconds, `[from, to)`. */
export type Stretch = readonly [from: number, to: number];

/** Into how many equal parts a film is cut to say how much of it was seen. */
export const PARTS = 20;

export const secondsIn = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, [from, to]) => sum + to - from, 0);

/** The share of a film that was played, as it counts: from the threshold on it is all of it. */
export function percentPlayed(watched: readonly Stretch[], seconds: number, threshold: number): number {
  const share = Math.min(100, Math.floor((secondsIn(watched) * 100) / seconds));
  return share >= threshold ? 100 : share;
}

/** What is left of a film between stretches that lie apart and in order. */
export function gapsIn(watched: readonly Stretch[], seconds: number): Stretch[] {
  const ends = [0, ...watched.map(([, to]) => to)];
  const starts = [...watched.map(([from]) => from), seconds];
  return ends.map((end, index): Stretch => [end, starts[index] ?? seconds]).filter(([from, to]) => to > from);
}

/** How many of the parts were seen to the last second. */
export function partsSeen(watched: readonly Stretch[], seconds: number): number {
  const edge = (part: number) => Math.round((part * seconds) / PARTS);
  const isSeen = (part: number) => watched.some(([from, to]) => from <= edge(part) && to >= edge(part + 1));
  return Array.from({ length: PARTS }, (_, part) => part).filter(isSeen).length;
}

/** `1:05`. */
export const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
