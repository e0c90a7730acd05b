export const moderationPaths = {
  list: '/moderations',
  after: (id: number) => `/moderations?after=${id}`,
  moderation: (id: number | string) => `/moderations/${id}`,
  decision: (id: number | string) => `/moderations/${id}/decision`,
};
