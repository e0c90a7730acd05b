/** Which work goes to whom; null: nobody has room, it waits. */
export interface Move {
  readonly assignmentId: number;
  readonly markerId: number | null;
}

/** A plan as one line, so that what was looked at can be compared with what is about to happen. */
export const planLine = (moves: readonly Move[]): string =>
  moves.map(({ assignmentId, markerId }) => `${assignmentId}-${markerId ?? 0}`).join('.');
