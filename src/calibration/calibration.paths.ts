export const calibrationPaths = {
  overview: '/calibration',
  calibration: (id: number | string) => `/calibration/${id}`,
  marks: (id: number | string) => `/calibration/${id}/marks`,
};
