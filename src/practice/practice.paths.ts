type Id = number | string;

export const practicePaths = {
  overview: '/practice',
  task: '/practice/task',
  taskSubmission: '/practice/task/submission',
  taskSheets: '/task-sheets',
  taskSheet: (id: Id) => `/task-sheets/${id}`,
  taskSheetApproval: (id: Id) => `/task-sheets/${id}/approval`,
  taskSheetReturn: (id: Id) => `/task-sheets/${id}/return`,
  entries: '/practice/entries',
  newEntry: '/practice/entries/new',
  entry: (id: Id) => `/practice/entries/${id}`,
  editEntry: (id: Id) => `/practice/entries/${id}/edit`,
  entrySharing: (id: Id) => `/practice/entries/${id}/sharing`,
  entryConfirmation: (id: Id) => `/practice/entries/${id}/confirmation`,
  report: '/practice/report',
  reportSubmission: '/practice/report/submission',
  reportResult: '/practice/report/result',
  confirm: (token: string) => `/confirm/${token}`,
  confirmCode: (token: string) => `/confirm/${token}/code`,
  confirmAnswer: (token: string) => `/confirm/${token}/answer`,
  confirmThanks: (token: string) => `/confirm/${token}/thanks`,
};
