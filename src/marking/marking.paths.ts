export const markingPaths = {
  queue: '/marking',
  prefetchRules: '/marking/prefetch-rules',
  assignment: (id: number | string) => `/marking/${id}`,
  marks: (id: number | string) => `/marking/${id}/marks`,
  criterion: (id: number | string, criterion: string) => `/marking/${id}/marks/${criterion}`,
  comment: (id: number | string) => `/marking/${id}/comment`,
  submission: (id: number | string) => `/marking/${id}/submission`,
  attachment: (id: number | string, fileId: number) => `/marking/${id}/attachments/${fileId}`,
  refusal: (id: number | string) => `/marking/${id}/refusal`,
  /** Where the two markers of a work that they see differently come to one level. */
  reconciliation: (id: number | string) => `/marking/${id}/reconciliation`,
  identity: (id: number | string) => `/marking/${id}/identity`,
};
