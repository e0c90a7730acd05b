/** What this room announces; subject is the work or the assignment of a marker. */
export const markingEvents = {
  workHandedIn: 'work.handed_in',
  /** A work has vacant places. */
  markersWanted: 'markers.wanted',
  markerAssigned: 'marker.assigned',
  markingBegun: 'marking.begun',
  markingDeclined: 'marking.declined',
  placeVacated: 'place.vacated',
  marksHandedIn: 'marks.handed_in',
  /** Their marker took them back before anybody could see them. */
  marksTakenBack: 'marks.taken_back',
  /** Two marks are in and too far apart, but nobody's passing hangs on it. */
  workDisputed: 'work.disputed',
  /** A moderator wrote a note about the marks of an assignment; its marker read it. After: { markerId, told }. */
  marksNoted: 'marks.noted',
  noteRead: 'note.read',
  identityOpened: 'identity.opened',
  workAgreed: 'work.agreed',
  /** After: { kind, outcome, round }. */
  workReleased: 'work.released',
  /** Its trainee appeals against its marks, until they are decided on. After: { criteria }, { outcome }. */
  workContested: 'work.contested',
  contestEnded: 'work.contest_ended',
  /** Other levels stand since an appeal. After: { kind, outcome, round, levels, changed }; `changed`: the outcome is another one. */
  workRevised: 'work.revised',
  /** Subject is the marker. */
  markerCleared: 'marker.cleared',
  clearanceEnded: 'marker.clearance_ended',
} as const;
