/** What this room announces; subject is the work or the assignment of a marker. */
export const markingEvents = {
  workHandedIn: 'work.handed_in',
  markerAssigned: 'marker.assigned',
  markingBegun: 'marking.begun',
  markingDeclined: 'marking.declined',
  marksHandedIn: 'marks.handed_in',
  workAgreed: 'work.agreed',
  /** After: { kind, outcome, round }. */
  workReleased: 'work.released',
} as const;
