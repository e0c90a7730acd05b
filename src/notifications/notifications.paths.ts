export const notificationsPaths = {
  mails: '/operations/mails',
  dispatch: (id: number | string) => `/operations/mails/${id}/dispatch`,
};
