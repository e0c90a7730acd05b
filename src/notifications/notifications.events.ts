/** What this room announces; subject is the mail, the message or the digest. */
export const notificationsEvents = {
  mailResent: 'mail.resent',
  /** After: { status, class }. */
  mailBounced: 'mail.bounced',
  /** One for each recipient, with their enrolment; what it says stays in the message. */
  messageWritten: 'message.written',
  /** After: { marks, news } – which marks of the deadline it tells, and how many news. */
  digestWritten: 'digest.written',
  /** The organisation is told too, a day or more after the trainee. After: { days } – how many are left. */
  deadlineNeared: 'deadline.neared',
} as const;
