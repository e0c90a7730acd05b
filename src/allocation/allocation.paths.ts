export const allocationPaths = {
  /** Who marks what: the office's view. */
  overview: '/allocation',
  file: '/allocation/places.csv',
  upload: '/allocation/upload',
  absence: '/allocation/absences',
  newAbsence: '/allocation/absences/new',
  absencePreview: '/allocation/absences/preview',
  absenceOf: (markerId: number) => `/allocation/absences/new?markerId=${markerId}`,
  conflicts: '/allocation/conflicts',
  withdrawal: (id: number | string) => `/allocation/conflicts/${id}/withdrawal`,
  /** A trainer's own capacity, days away and declared conflicts. */
  workload: '/workload',
  capacity: '/workload/capacity',
  ownAbsences: '/workload/absences',
  cancellation: (id: number | string) => `/workload/absences/${id}/cancellation`,
  ownConflicts: '/workload/conflicts',
};
