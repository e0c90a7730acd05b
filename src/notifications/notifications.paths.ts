export const notificationsPaths = {
  /** The short address that letters name, to be typed by hand. */
  go: '/go',
  preferences: '/account/mail',
  mails: '/operations/mails',
  dispatch: (id: number | string) => `/operations/mails/${id}/dispatch`,
};
