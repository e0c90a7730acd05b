import type { MarkerAssignmentStatus } from '#marking/marker-assignment-status';
import type { WorkStatus } from '#marking/work-status';

/** What the database says to one line of a file. */
export interface LookedUp {
  line: number;
  number: string;
  place: number;
  marker: string;
  workId: number | null;
  workStatus: WorkStatus | null;
  markerId: number | null;
  markerName: string | null;
  conflict: string | null;
  /** Has marked the calibration scripts, where the course asks for that. */
  cleared: boolean;
  /** The marker has or had another place of this work. */
  had: boolean;
  heldId: number | null;
  heldBy: number | null;
  heldStatus: MarkerAssignmentStatus | null;
  heldName: string | null;
  pinned: boolean;
}

export const lineErrors = [
  'unknown_number',
  'unknown_place',
  'unknown_marker',
  'finished',
  'handed_in',
  'conflict',
  'not_cleared',
  'had',
  'twice',
] as const;
export type LineError = (typeof lineErrors)[number];
export type LineVerdict = 'same' | 'pin' | 'move' | 'assign' | LineError;

export const isError = (verdict: LineVerdict): verdict is LineError =>
  (lineErrors as readonly string[]).includes(verdict);

/** What a line would do, or why it cannot. `twice`: another line names the same place or gives this marker the same work. */
export function verdictOn(row: LookedUp, all: readonly LookedUp[]): LineVerdict {
  if (row.workId === null) return 'unknown_number';
  if (![1, 2, 3].includes(row.place) || (row.place === 3 && row.heldId === null)) return 'unknown_place';
  if (row.markerId === null) return 'unknown_marker';
  const others = all.filter((one) => one !== row && one.workId === row.workId);
  if (others.some(({ place, markerId }) => place === row.place || markerId === row.markerId)) return 'twice';
  if (row.heldBy === row.markerId) return row.pinned || row.heldStatus === 'handed_in' ? 'same' : 'pin';
  if (row.heldStatus === 'handed_in') return 'handed_in';
  if (row.workStatus !== 'waiting' && row.workStatus !== 'marking') return 'finished';
  if (row.conflict !== null) return 'conflict';
  if (row.had) return 'had';
  if (!row.cleared) return 'not_cleared';
  return row.heldId === null ? 'assign' : 'move';
}
