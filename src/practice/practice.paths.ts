import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { simulationsPaths } from '#simulations/simulations.paths';

type Id = number | string;

export const practicePaths = {
  overview: practiceLogPaths.overview,
  task: '/practice/task',
  taskSubmission: '/practice/task/submission',
  plan: '/practice/plan',
  fulfilment: (entryId: Id) => `/practice/plan/entries/${entryId}`,
  simulations: simulationsPaths.list,
  rewritings: simulationsPaths.rewritings,
  taskSheets: '/task-sheets',
  taskSheet: (id: Id) => `/task-sheets/${id}`,
  taskSheetApproval: (id: Id) => `/task-sheets/${id}/approval`,
  taskSheetQuarantine: (id: Id) => `/task-sheets/${id}/quarantine`,
  taskSheetReturn: (id: Id) => `/task-sheets/${id}/return`,
  entries: practiceLogPaths.entries,
  newEntry: practiceLogPaths.newEntry,
  entry: practiceLogPaths.entry,
  report: '/practice/report',
  reportSubmission: '/practice/report/submission',
  reportQuarantine: '/practice/report/quarantine',
  reportResult: '/practice/report/result',
  reportDifference: '/practice/report/difference',
  reportCopy: '/practice/report/copy',
  recordJson: practiceLogPaths.exportJson,
  recordPdf: practiceLogPaths.exportPdf,
  recordZip: practiceLogPaths.exportZip,
  attachments: '/practice/report/attachments',
  attachment: (id: Id) => `/practice/report/attachments/${id}`,
  attachmentRemoval: (id: Id) => `/practice/report/attachments/${id}/removal`,
  attachmentLookThrough: (id: Id) => `/practice/report/attachments/${id}/look-through`,
};
