import { admissionsPaths } from '#admissions/admissions.paths';

export const notificationsPaths = {
  /** The short address that letters name, to be typed by hand. */
  go: '/go',
  preferences: '/account/mail',
  mails: '/operations/mails',
  dispatch: (id: number | string) => `/operations/mails/${id}/dispatch`,
  dispatchTo: (enrolmentId: number | string, id: number | string) =>
    `${admissionsPaths.enrolmentMails(enrolmentId)}/${id}/dispatch`,
};
