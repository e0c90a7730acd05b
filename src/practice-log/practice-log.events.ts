/** What this room announces; subject is the entry, of a quote the quote, of an export and an explanation the enrolment. */
export const practiceLogEvents = {
  entryRecorded: 'entry.recorded',
  entryShared: 'entry.shared',
  entryChanged: 'entry.changed',
  quoteTied: 'quote.tied',
  quoteWithdrawn: 'quote.withdrawn',
  signalExplained: 'signal.explained',
  logExported: 'log.exported',
  /** Subject: the file that was brought. */
  logBrought: 'log.brought',
  logTakenIn: 'log.taken_in',
} as const;
