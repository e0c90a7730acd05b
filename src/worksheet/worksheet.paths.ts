export const worksheetPaths = {
  page: '/marking-sheet',
  file: '/marking-sheet/file',
  preview: '/marking-sheet/preview',
  application: '/marking-sheet/application',
};
