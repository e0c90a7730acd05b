import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';

/** One queue of jobs: what waits, since when, and what failed for good. */
export interface QueueRow {
  name: string;
  waiting: number;
  retrying: number;
  active: number;
  failed: number;
  waitingSince: Date | null;
}

export interface MailCounts {
  queued: number;
  queuedSince: Date | null;
  failed: number;
  sentToday: number;
  bounced: number;
}

/** A mail server that refuses several mails for good: then it is no slip in one address. */
export interface RefusingDomain {
  domain: string;
  count: number;
}

/** Incidents of personal data, counted; never which ones. */
export interface IncidentCounts {
  open: number;
  closed: number;
  /** From notice to redaction, the median; null where nothing was redacted. */
  hours: number | null;
}

const SEVERAL = 3;

@Injectable()
export class OperationsQueries {
  constructor(private readonly reader: Reader) {}

  /** Every queue, those with failures first. The tables are the queue's own (schema `jobs`). */
  queues(): Promise<QueueRow[]> {
    return this.reader.rows(
      `SELECT q.name, count(*) FILTER (WHERE j.state = 'created')::int AS waiting, count(*) FILTER (WHERE j.state = 'retry')::int AS retrying,
         count(*) FILTER (WHERE j.state = 'active')::int AS active, count(*) FILTER (WHERE j.state = 'failed')::int AS failed,
         min(j.created_on) FILTER (WHERE j.state IN ('created', 'retry')) AS "waitingSince"
       FROM jobs.queue q LEFT JOIN jobs.job j ON j.name = q.name AND j.state IN ('created', 'retry', 'active', 'failed')
       GROUP BY q.name ORDER BY failed DESC, q.name`,
    );
  }

  async mails(since: Date): Promise<MailCounts> {
    const [counts] = await this.reader.rows<MailCounts>(
      `SELECT count(*) FILTER (WHERE status = 'queued')::int AS queued, min(created_at) FILTER (WHERE status = 'queued') AS "queuedSince",
         count(*) FILTER (WHERE status = 'failed')::int AS failed, count(*) FILTER (WHERE sent_at >= $1)::int AS "sentToday",
         count(*) FILTER (WHERE status = 'bounced')::int AS bounced
       FROM mails`,
      [since],
    );
    return counts ?? { queued: 0, queuedSince: null, failed: 0, sentToday: 0, bounced: 0 };
  }

  /** Incidents of personal data: open, closed since then, and how long redactions since then took. */
  async incidents(since: Date): Promise<IncidentCounts> {
    const [counts] = await this.reader.rows<IncidentCounts>(
      `SELECT count(*) FILTER (WHERE status IN ('noticed', 'quarantined', 'redacted'))::int AS open,
         count(*) FILTER (WHERE status IN ('released', 'closed') AND COALESCE(closed_at, handled_at) >= $1)::int AS closed,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM handled_at - noticed_at) / 3600)
           FILTER (WHERE status IN ('redacted', 'closed') AND handled_at >= $1) AS hours
       FROM incidents`,
      [since],
    );
    return counts ?? { open: 0, closed: 0, hours: null };
  }

  /** Domains that refused at least three mails since then, the worst first. */
  refusingDomains(since: Date): Promise<RefusingDomain[]> {
    return this.reader.rows(
      `SELECT lower(split_part(address, '@', 2)) AS domain, count(*)::int AS count FROM mails
       WHERE status = 'bounced' AND bounced_at >= $1 GROUP BY 1 HAVING count(*) >= ${SEVERAL} ORDER BY count DESC, domain LIMIT 10`,
      [since],
    );
  }
}
