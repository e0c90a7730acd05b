export const examinationPaths = {
  attempts: '/attempts',
  /** All questions, or one page of them. */
  attempt: (id: number | string, page: number | null = null) =>
    page === null ? `/attempts/${id}` : `/attempts/${id}?page=${page}`,
  /** The page as it is saved now, without what another window typed: where a conflict between two windows leads. */
  latest: (id: number | string, page: number | null) =>
    `/attempts/${id}?${page === null ? '' : `page=${page}&`}latest=1`,
  answers: (id: number | string) => `/attempts/${id}/answers`,
  review: (id: number | string) => `/attempts/${id}/submission/new`,
  submission: (id: number | string) => `/attempts/${id}/submission`,
  result: (id: number | string) => `/attempts/${id}/result`,
  /** Asked and answered in the room of appeals. */
  appeal: (id: number | string) => `/attempts/${id}/appeal`,
};
