/** What this room announces; subject is the statement of the bank. */
export const feedbackEvents = {
  statementWritten: 'statement.written',
  statementRetired: 'statement.retired',
} as const;
