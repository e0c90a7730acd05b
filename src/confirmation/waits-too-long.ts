import type { OpenRequest } from './unanswered.queries.js';

const DAY = 86_400_000;
export const MOST_REMINDERS = 3;

export interface Patience {
  /** Days between the mail and a reminder, and between reminders. */
  readonly reminder: number;
  /** Days without an answer after which others are told. */
  readonly escalation: number;
}

/** Whether a supervisor is reminded now: only while the link opens something, and not without end. */
export const isToBeReminded = (request: OpenRequest, { reminder }: Patience, now: Date): boolean =>
  request.reminders < MOST_REMINDERS &&
  now < request.expiresAt &&
  now.getTime() - (request.remindedAt ?? request.sentAt).getTime() >= reminder * DAY;

/** Whether the trainee and the office are told, once. A link that ran out unanswered is told of at any rate. */
export const isToBeEscalated = (request: OpenRequest, { escalation }: Patience, now: Date): boolean =>
  request.escalatedAt === null &&
  (now > request.expiresAt || now.getTime() - request.sentAt.getTime() >= escalation * DAY);
