export const examinationPaths = {
  attempts: '/attempts',
  /** All questions, or one page of them. */
  attempt: (id: number | string, page: number | null = null) =>
    page === null ? `/attempts/${id}` : `/attempts/${id}?page=${page}`,
  answers: (id: number | string) => `/attempts/${id}/answers`,
  review: (id: number | string) => `/attempts/${id}/submission/new`,
  submission: (id: number | string) => `/attempts/${id}/submission`,
  result: (id: number | string) => `/attempts/${id}/result`,
  /** Asked and answered in the room of appeals. */
  appeal: (id: number | string) => `/attempts/${id}/appeal`,
};
