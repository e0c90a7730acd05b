import { addDays, dayInJapan, instantInJapan } from '#platform/clock/clock';

/** Until when a trainee may still ask for more time after the window has ended: the end of that day in Japan. */
export const lateRequestsUntil = (dueAt: Date, days: number): Date =>
  instantInJapan(addDays(dayInJapan(dueAt), days), '23:59');
