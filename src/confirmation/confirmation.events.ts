/** What this room announces; subject is the confirmation, for the answers the entry. */
export const confirmationEvents = {
  entryConfirmed: 'entry.confirmed',
  entryQueried: 'entry.queried',
  confirmationRequested: 'confirmation.requested',
  confirmationVoided: 'confirmation.voided',
} as const;
