import { type Actor, hasRole } from '#platform/actor/actor';
import type { ChainState } from './audit.queries.js';
import type { IncidentCounts, MailCounts, QueueRow, RefusingDomain } from './operations.queries.js';

const MINUTE = 60_000;
/** The sealing job runs every minute: later than this it does not run. */
const LATE_MINUTES = 5;
/** A door of a room above, which this one cannot ask. */
const INCIDENTS = '/incidents';

interface Running {
  readonly queues: readonly QueueRow[];
  readonly mails: MailCounts;
  readonly domains: readonly RefusingDomain[];
  readonly chain: ChainState;
  readonly incidents: IncidentCounts;
}

/** Whether everything runs, in counts. The list of incidents is open to the office and the agency only. */
export function operationsPage(
  { queues, mails, domains, chain, incidents }: Running,
  reader: Actor,
  now: Date,
): object {
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
    incidents: { ...incidents, known: incidents.hours !== null, hours: incidents.hours?.toFixed(1) },
    incidentsHref: hasRole(reader, 'office', 'agency') ? INCIDENTS : null,
    bouncedMailsHref: '/operations/mails?status=bounced',
  };
}

const minutesSince = (since: Date | null, now: Date): number =>
  since ? Math.max(0, Math.floor((now.getTime() - since.getTime()) / MINUTE)) : 0;
