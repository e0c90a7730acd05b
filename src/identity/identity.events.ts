/** What this room announces about appointments. */
export const identityEvents = {
  /** subject: the person; after { role, cohortId, organisationId, bureau, startedOn } */
  personAppointed: 'person.appointed',
  /** subject: the person; before { appointmentId, role, … }, after { finishedOn }, null where it had not begun */
  appointmentEnded: 'appointment.ended',
} as const;
