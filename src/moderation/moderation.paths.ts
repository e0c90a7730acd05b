export const moderationPaths = {
  list: '/moderations',
  after: (id: number) => `/moderations?after=${id}`,
  moderation: (id: number | string) => `/moderations/${id}`,
  quarantine: (id: number | string) => `/moderations/${id}/quarantine`,
  decision: (id: number | string) => `/moderations/${id}/decision`,
};
