type Id = number | string;

export const certificationPaths = {
  panel: '/panel',
  case: (id: Id) => `/panel/${id}`,
  vote: (id: Id) => `/panel/${id}/vote`,
  decision: (id: Id) => `/panel/${id}/decision`,
  cohorts: '/certification',
  cohort: (cohortId: Id) => `/cohorts/${cohortId}/certification`,
  approval: (cohortId: Id) => `/cohorts/${cohortId}/certification/approval`,
  specimen: (cohortId: Id, caseId: Id) => `/cohorts/${cohortId}/certification/${caseId}/specimen`,
  own: '/certificate',
  ownDocument: '/certificate/pdf',
  certificate: (id: Id) => `/certificates/${id}`,
  document: (id: Id) => `/certificates/${id}/pdf`,
  suspension: (id: Id) => `/certificates/${id}/suspension`,
  resumption: (id: Id) => `/certificates/${id}/resumption`,
  revocation: (id: Id) => `/certificates/${id}/revocation`,
  /** The public page that a certificate points at; the room above answers there. */
  verification: (token: string) => `/verify/${token}`,
};
