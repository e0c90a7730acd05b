import type { ChainState } from './audit.queries.js';
import type { MailCounts, QueueRow, RefusingDomain } from './operations.queries.js';

const MINUTE = 60_000;
/** The sealing job runs every minute: later than this it does not run. */
const LATE_MINUTES = 5;

interface Running {
  readonly queues: readonly QueueRow[];
  readonly mails: MailCounts;
  readonly domains: readonly RefusingDomain[];
  readonly chain: ChainState;
}

export function operationsPage({ queues, mails, domains, chain }: Running, now: Date): object {
  const sealLag = minutesSince(chain.waitingSince, now);
  const jobsFailed = queues.reduce((sum, queue) => sum + queue.failed, 0);
  const late = sealLag > LATE_MINUTES;
  return {
    now,
    queues: queues.map((queue) => ({ ...queue, minutes: queue.waitingSince && minutesSince(queue.waitingSince, now) })),
    mails,
    domains,
    chain,
    sealLag,
    jobsWaiting: queues.reduce((sum, queue) => sum + queue.waiting + queue.retrying, 0),
    jobsFailed,
    troubles: { jobs: jobsFailed > 0, mails: mails.failed > 0, domains: domains.length > 0, chain: late },
    wellAll: jobsFailed === 0 && mails.failed === 0 && domains.length === 0 && !late,
    mailsHref: '/operations/mails',
    failedMailsHref: '/operations/mails?status=failed',
    bouncedMailsHref: '/operations/mails?status=bounced',
  };
}

const minutesSince = (since: Date | null, now: Date): number =>
  since ? Math.max(0, Math.floor((now.getTime() - since.getTime()) / MINUTE)) : 0;
