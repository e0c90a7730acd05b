import type { Stretch } from './stretches.js';

/** Pieces `[from, to)` as PostgreSQL reads an int4multirange; the database unites what overlaps. */
export const multirange = (pieces: readonly (readonly [from: number, to: number])[]): string =>
  `{${pieces
    .filter(([from, to]) => to > from)
    .map(([from, to]) => `[${from},${to})`)
    .join(',')}}`;

/** The pieces of a multirange of the database, in order. */
export const piecesOf = (multirange: string): Stretch[] =>
  [...multirange.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, to]): Stretch => [Number(from), Number(to)]);
