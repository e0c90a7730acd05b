/** What this room announces about appointments and addresses. */
export const identityEvents = {
  /** subject: the person; after { role, cohortId, organisationId, bureau, startedOn } */
  personAppointed: 'person.appointed',
  /** subject: the person; before { appointmentId, role, … }, after { finishedOn }, null where it had not begun */
  appointmentEnded: 'appointment.ended',
  /** subject: the wish; what it says stays in its row */
  addressChangeRequested: 'address_change.requested',
  /** subject: the wish that was fulfilled */
  addressChanged: 'address.changed',
} as const;
