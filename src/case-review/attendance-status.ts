export const halves = ['morning', 'afternoon'] as const;
export type Half = (typeof halves)[number];

/** A fact of each half-day, not a life: it may be corrected until the stage is passed. */
export const attendanceStatuses = ['present', 'late', 'left_early', 'absent'] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

/** Those that count as having been there. */
export const attended: readonly AttendanceStatus[] = ['present', 'late', 'left_early'];
