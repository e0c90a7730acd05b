type Id = number | string;

export const caseReviewPaths = {
  sessions: '/sessions',
  session: (dayId: Id) => `/sessions/${dayId}`,
  finalTest: '/final-test',
  finalTestAttempts: '/final-test/attempts',
  groups: '/groups',
  group: (id: Id) => `/groups/${id}`,
  attendance: (id: Id) => `/groups/${id}/attendance`,
  arrangement: (id: Id) => `/groups/${id}/arrangement`,
  observation: (id: Id, enrolmentId: Id) => `/groups/${id}/observations/${enrolmentId}`,
  cohortGroups: (cohortId: Id) => `/cohorts/${cohortId}/groups`,
  cohortDays: (cohortId: Id) => `/cohorts/${cohortId}/review-days`,
  dayGroups: (cohortId: Id, dayId: Id) => `/cohorts/${cohortId}/review-days/${dayId}/groups`,
};
