/** What this room announces; subject is the mail. */
export const notificationsEvents = {
  mailResent: 'mail.resent',
} as const;
