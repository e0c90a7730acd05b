/** What this room announces; subject is the marker, except where it says otherwise. */
export const allocationEvents = {
  capacitySaid: 'capacity.said',
  absenceRecorded: 'absence.recorded',
  absenceCancelled: 'absence.cancelled',
  /** Subject is the declaration. */
  conflictDeclared: 'conflict.declared',
  conflictWithdrawn: 'conflict.withdrawn',
  /** Works went from one marker to others in one plan. */
  worksMoved: 'works.moved',
  /** Subject is who did it. */
  placesPinned: 'places.pinned',
  /** Subject is the work: its result will more likely be late than not. */
  lateResultForeseen: 'late_result.foreseen',
} as const;
