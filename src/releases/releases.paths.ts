export const releasesPaths = {
  list: '/releases',
  preview: '/releases/preview',
  batch: (id: number | string) => `/releases/${id}`,
  takingBack: (id: number | string) => `/releases/${id}/taking-back`,
};
