type Id = number | string;

export const practiceLogPaths = {
  /** The page of the whole stage, where the entries are reached from. */
  overview: '/practice',
  entries: '/practice/entries',
  newEntry: '/practice/entries/new',
  entry: (id: Id) => `/practice/entries/${id}`,
  editEntry: (id: Id) => `/practice/entries/${id}/edit`,
  entryMerge: (id: Id) => `/practice/entries/${id}/merge`,
  entrySharing: (id: Id) => `/practice/entries/${id}/sharing`,
  entryVersions: (id: Id) => `/practice/entries/${id}/versions`,
  entryQuarantine: (id: Id) => `/practice/entries/${id}/quarantine`,
  entryQuotes: (id: Id) => `/practice/entries/${id}/quotes`,
  quoteWithdrawal: (id: Id, quote: Id) => `/practice/entries/${id}/quotes/${quote}/withdrawal`,
  /** A page of the room that asks supervisors. */
  entryConfirmation: (id: Id) => `/practice/entries/${id}/confirmation`,
  coverage: '/practice/coverage',
  signals: '/practice/signals',
  import: '/practice/import',
  importPreview: '/practice/import/preview',
  importEntries: '/practice/import/entries',
  importRemoval: '/practice/import/removal',
  export: '/practice/export',
  /** Of the room that knows the report, too. */
  exportJson: '/practice/export.json',
  exportPdf: '/practice/export.pdf',
  exportZip: '/practice/export.zip',
};
