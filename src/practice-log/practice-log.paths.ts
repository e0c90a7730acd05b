type Id = number | string;

export const practiceLogPaths = {
  /** The page of the whole stage, where the entries are reached from. */
  overview: '/practice',
  entries: '/practice/entries',
  newEntry: '/practice/entries/new',
  entry: (id: Id) => `/practice/entries/${id}`,
  editEntry: (id: Id) => `/practice/entries/${id}/edit`,
  entrySharing: (id: Id) => `/practice/entries/${id}/sharing`,
  /** A page of the room that asks supervisors. */
  entryConfirmation: (id: Id) => `/practice/entries/${id}/confirmation`,
};
