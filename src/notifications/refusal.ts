import type { BounceClass } from './mail-status.js';

/** What an attempt to send throws: the parts of it that name nobody. */
export interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

const BY_SUBJECT: Readonly<Record<string, BounceClass>> = {
  1: 'address',
  2: 'mailbox',
  3: 'delivery',
  4: 'delivery',
  7: 'policy',
};
/** For servers without enhanced codes (RFC 5321, 4.2.3). */
const BY_REPLY: Readonly<Record<number, BounceClass>> = {
  550: 'address',
  551: 'address',
  552: 'mailbox',
  553: 'address',
};

/** The kind of a permanent refusal, by the second figure of its enhanced status (RFC 3463). */
export const classOfStatus = (status: string): BounceClass => BY_SUBJECT[status.split('.')[1] ?? ''] ?? 'other';

/**
 * Whether the reader's server has refused for good, and why; null where another try makes sense. Only an answer to the
 * recipient or to the text counts: a refused sender or password is a fault of ours, and no word about the reader.
 */
export function refusalOf({ command, responseCode = 0, response = '' }: SmtpFailure): BounceClass | null {
  if (responseCode < 500 || (command !== 'RCPT TO' && command !== 'DATA')) return null;
  const status = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0];
  if (status) return classOfStatus(status);
  return command === 'DATA' ? 'policy' : (BY_REPLY[responseCode] ?? 'other');
}
