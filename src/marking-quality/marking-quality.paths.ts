export const markingQualityPaths = {
  overview: '/marking-quality',
  own: '/marking-quality/me',
  file: '/marking-quality/figures.csv',
  /** How often appeals against marks succeed. */
  overturned: '/marking-quality/appeals',
  /** A door of the room above, which this one cannot ask. */
  samples: '/moderations',
  marker: (id: number | string) => `/marking-quality/markers/${id}`,
  waiver: (id: number | string) => `/marking-quality/markers/${id}/waiver`,
  pause: (id: number | string) => `/marking-quality/markers/${id}/pause`,
};
