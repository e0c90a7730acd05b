export const moderationPaths = {
  list: '/moderations',
  after: (id: number) => `/moderations?after=${id}`,
  /** Read by the marker whose marks they are about. */
  notes: '/marking-quality/me/notes',
  notesBefore: (id: number) => `/marking-quality/me/notes?before=${id}`,
  reading: (id: number | string) => `/marking-quality/me/notes/${id}/reading`,
  moderation: (id: number | string) => `/moderations/${id}`,
  quarantine: (id: number | string) => `/moderations/${id}/quarantine`,
  decision: (id: number | string) => `/moderations/${id}/decision`,
};
