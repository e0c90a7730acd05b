import type { MailStatus } from '#notifications/mail-status';
import type { SentMailRow } from '#notifications/mails.queries';

const TONES: Readonly<Record<MailStatus, string>> = {
  queued: 'neutral',
  sent: 'success',
  failed: 'error',
  bounced: 'error',
};

/** A letter of ours: what it was about, when, and how far it came. */
export const mailView = ({ id, subject, status, createdAt, sentAt, bouncedAt }: SentMailRow) => ({
  id,
  subject,
  status,
  tone: TONES[status],
  at: bouncedAt ?? sentAt ?? createdAt,
});
