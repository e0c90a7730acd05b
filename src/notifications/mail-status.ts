import type { Transitions } from '#platform/transitions';

export const mailStatuses = ['queued', 'sent', 'failed'] as const;
export type MailStatus = (typeof mailStatuses)[number];
export type MailAction = 'send' | 'fail' | 'resend';

/** A sent mail is not sent again: its codes are masked and its reader has it. */
export const mailLife: Transitions<MailStatus, MailAction> = {
  send: { from: ['queued'], to: 'sent' },
  fail: { from: ['queued'], to: 'failed' },
  resend: { from: ['failed'], to: 'queued' },
};
