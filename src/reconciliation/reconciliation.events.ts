/** What this room announces; subject is the work. */
export const reconciliationEvents = {
  reconciliationOpened: 'reconciliation.opened',
  levelProposed: 'level.proposed',
  levelAccepted: 'level.accepted',
  reconciliationSettled: 'reconciliation.settled',
  /** Reason: `asked` by one of the two, or `overdue`. */
  reconciliationPassedOn: 'reconciliation.passed_on',
} as const;
