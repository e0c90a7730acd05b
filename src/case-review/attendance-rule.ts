/** Half-days of one person: attended, and how many days the cohort has. */
export interface AttendanceCount {
  readonly attendedHalves: number;
  readonly plannedDays: number;
}

/** What the course asks for: `days` of case review, and the part of their half-days that must be attended. */
export interface AttendanceDemand {
  readonly days: number;
  readonly percent: number;
}

/** The half-days that count: of the days planned, or of the days demanded while not all of them are planned. */
export const halvesThatCount = (count: AttendanceCount, demand: AttendanceDemand): number =>
  2 * Math.max(count.plannedDays, demand.days);

/** The attended part, rounded down: 99.9 % are not all. */
export function attendancePercent(count: AttendanceCount, demand: AttendanceDemand): number {
  const halves = halvesThatCount(count, demand);
  return halves === 0 ? 0 : Math.floor((100 * count.attendedHalves) / halves);
}

/** Whether the attendance needed for the final test and for certification is reached. Without a single day it is not. */
export const attendanceFulfilled = (count: AttendanceCount, demand: AttendanceDemand): boolean =>
  halvesThatCount(count, demand) > 0 && attendancePercent(count, demand) >= demand.percent;
