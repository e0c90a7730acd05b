/** What this room announces; subject is the entry. */
export const practiceLogEvents = {
  entryRecorded: 'entry.recorded',
  entryShared: 'entry.shared',
  entryChanged: 'entry.changed',
} as const;
