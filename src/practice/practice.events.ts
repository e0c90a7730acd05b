/** What this room announces; subject is the task sheet, the entry, the confirmation or the report. */
export const practiceEvents = {
  taskSheetSubmitted: 'task_sheet.submitted',
  taskSheetApproved: 'task_sheet.approved',
  taskSheetReturned: 'task_sheet.returned',
  entryRecorded: 'entry.recorded',
  entryShared: 'entry.shared',
  entryChanged: 'entry.changed',
  entryConfirmed: 'entry.confirmed',
  entryQueried: 'entry.queried',
  confirmationRequested: 'confirmation.requested',
  confirmationVoided: 'confirmation.voided',
  reportSubmitted: 'report.submitted',
  reportAccepted: 'report.accepted',
  reportReturned: 'report.returned',
  reportNotAccepted: 'report.not_accepted',
} as const;
