export const feedbackPaths = {
  bank: '/statements',
  statement: (id: number | string) => `/statements/${id}`,
  retirement: (id: number | string) => `/statements/${id}/retirement`,
};
