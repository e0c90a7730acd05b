export const markingPaths = {
  queue: '/marking',
  assignment: (id: number | string) => `/marking/${id}`,
  marks: (id: number | string) => `/marking/${id}/marks`,
  submission: (id: number | string) => `/marking/${id}/submission`,
  refusal: (id: number | string) => `/marking/${id}/refusal`,
};
