import type { Transitions } from '#platform/transitions';

export const mailStatuses = ['queued', 'sent', 'failed', 'bounced'] as const;
export type MailStatus = (typeof mailStatuses)[number];
export type MailAction = 'send' | 'fail' | 'bounce' | 'resend';

/**
 * A sent mail is not sent again: its codes are masked and its reader has it. Failed: no server took it. Bounced: the
 * reader's server refused it for good, at once or by a report that came back later.
 */
export const mailLife: Transitions<MailStatus, MailAction> = {
  send: { from: ['queued'], to: 'sent' },
  fail: { from: ['queued'], to: 'failed' },
  bounce: { from: ['queued', 'sent'], to: 'bounced' },
  resend: { from: ['failed', 'bounced'], to: 'queued' },
};

/** Why a server refused for good, by the second figure of its enhanced code (RFC 3463): never its own sentence. */
export const bounceClasses = ['address', 'mailbox', 'delivery', 'policy', 'other'] as const;
export type BounceClass = (typeof bounceClasses)[number];
