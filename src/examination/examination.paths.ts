export const examinationPaths = {
  attempts: '/attempts',
  attempt: (id: number | string, page = 1) => (page > 1 ? `/attempts/${id}?page=${page}` : `/attempts/${id}`),
  /** The page as it is saved now, without what another window typed: where a conflict between two windows leads. */
  latest: (id: number | string, page: number) => `/attempts/${id}?page=${page}&latest=1`,
  answers: (id: number | string) => `/attempts/${id}/answers`,
  review: (id: number | string) => `/attempts/${id}/submission/new`,
  submission: (id: number | string) => `/attempts/${id}/submission`,
  result: (id: number | string) => `/attempts/${id}/result`,
};
