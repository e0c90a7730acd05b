/** What this room announces. */
export const caseReviewEvents = {
  /** subject: the day; after { heldOn } */
  dayPlanned: 'review_day.planned',
  /** subject: the group; after { trainerId, casePack } */
  groupFormed: 'review_group.formed',
  groupArranged: 'review_group.arranged',
  /** subject: the group; after { groupId } – somebody got a seat */
  memberSeated: 'review_member.seated',
  /** subject: the day; before/after { half, status } */
  attendanceRecorded: 'attendance.recorded',
  /** subject: the group */
  memberObserved: 'review_member.observed',
} as const;
