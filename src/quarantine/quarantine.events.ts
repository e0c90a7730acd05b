/** What this room announces; subject is the incident. No event holds a word of the text. */
export const quarantineEvents = {
  noticed: 'text.noticed',
  quarantined: 'text.quarantined',
  redacted: 'text.redacted',
  released: 'text.released',
  fileErased: 'text.file_erased',
  recorded: 'incident.recorded',
  closed: 'incident.closed',
} as const;
