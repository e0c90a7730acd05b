/** What this room announces; subject is the request, of a voided confirmation its item, and for the answers the entry. */
export const confirmationEvents = {
  entryConfirmed: 'entry.confirmed',
  entryQueried: 'entry.queried',
  /** A supervisor said something: to everything yes, or asked back about something. */
  confirmationAnswered: 'confirmation.answered',
  confirmationQuestioned: 'confirmation.questioned',
  confirmationRequested: 'confirmation.requested',
  confirmationVoided: 'confirmation.voided',
  confirmationEscalated: 'confirmation.escalated',
  supervisorReminded: 'supervisor.reminded',
  supervisorSubstituted: 'supervisor.substituted',
} as const;
