export const packagesPaths = {
  list: '/packages',
  new: '/packages/new',
  one: (id: number | string) => `/packages/${id}`,
  audience: (id: number | string) => `/packages/${id}/audience`,
  withdrawal: (id: number | string) => `/packages/${id}/withdrawal`,
  preview: (id: number | string, place: number | string) => `/packages/${id}/preview/${place}`,
  reportsFile: (id: number | string) => `/packages/${id}/reports.csv`,
  report: (id: number | string, reportId: number | string) => `/packages/${id}/reports/${reportId}`,
  own: '/learn/packages',
  ownOne: (id: number | string) => `/learn/packages/${id}`,
  player: (id: number | string, place: number | string) => `/learn/packages/${id}/${place}`,
  save: (id: number | string, place: number | string) => `/learn/packages/${id}/${place}/report`,
  /** Where the files of all packages lie, each below a pass that says which. */
  files: '/package-files',
  filesBelow: (pass: string) => `/package-files/${pass}/`,
};
