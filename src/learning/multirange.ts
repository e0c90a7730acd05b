/** Pieces `[from, to)` as PostgreSQL reads an int4multirange; the database unites what overlaps. */
export const multirange = (pieces: readonly (readonly [from: number, to: number])[]): string =>
  `{${pieces
    .filter(([from, to]) => to > from)
    .map(([from, to]) => `[${from},${to})`)
    .join(',')}}`;
