/** What this room announces; subject is the task sheet or the report. */
export const practiceEvents = {
  planFulfilled: 'plan.fulfilled',
  taskSheetSubmitted: 'task_sheet.submitted',
  taskSheetApproved: 'task_sheet.approved',
  taskSheetReturned: 'task_sheet.returned',
  /** Subject is the trainer they wait for. */
  taskSheetsWaiting: 'task_sheets.waiting',
  reportSubmitted: 'report.submitted',
  reportAccepted: 'report.accepted',
  reportReturned: 'report.returned',
  reportNotAccepted: 'report.not_accepted',
  /** Subject: the attachment; of a refused one the report. */
  attachmentAdded: 'attachment.added',
  attachmentRefused: 'attachment.refused',
  attachmentRemoved: 'attachment.removed',
  attachmentLookedThrough: 'attachment.looked_through',
  attachmentInfected: 'attachment.infected',
} as const;
