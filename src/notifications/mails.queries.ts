import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import type { BounceClass, MailStatus } from './mail-status.js';

/** A mail as the operator sees it: that it is there, never what it says. */
export interface MailRow {
  id: number;
  template: string;
  address: string;
  status: MailStatus;
  tries: number;
  createdAt: Date;
  sentAt: Date | null;
  bounceClass: BounceClass | null;
  error: string | null;
}

/** A mail as the office sees it at the person: what it is about and how far it came, not what it says. */
export interface SentMailRow {
  id: number;
  enrolmentId: number;
  template: string;
  subject: string;
  status: MailStatus;
  createdAt: Date;
  sentAt: Date | null;
  bouncedAt: Date | null;
  bounceClass: BounceClass | null;
}

export const PAGE_OF_MAILS = 50;
export const SENT = `id, template, subject, status, created_at AS "createdAt", sent_at AS "sentAt", bounced_at AS "bouncedAt", bounce_class AS "bounceClass"`;

@Injectable()
export class MailsQueries {
  constructor(private readonly reader: Reader) {}

  /** What a queued mail says and to whom; null where it went out already. */
  queuedLetter(id: number): Promise<{ to: string; subject: string; body: string } | null> {
    return this.reader.row(`SELECT address AS "to", subject, body FROM mails WHERE id = $1 AND status = 'queued'`, [
      id,
    ]);
  }

  /** One page, newest first; one row more than a page tells that there is a next one. */
  list(filter: { status: MailStatus | null; beforeId: number | null }): Promise<MailRow[]> {
    return this.reader.rows(
      `SELECT id, template, address, status, tries, created_at AS "createdAt", sent_at AS "sentAt", bounce_class AS "bounceClass", error FROM mails
       WHERE ($1::text IS NULL OR status = $1) AND ($2::int IS NULL OR id < $2) ORDER BY id DESC LIMIT ${PAGE_OF_MAILS + 1}`,
      [filter.status, filter.beforeId],
    );
  }

  /**
   * What was sent because of this enrolment, newest first. Whether the asker keeps its cohort is asked by whoever opens the
   * page; one row more than a page tells that there is a next one.
   */
  toEnrolment(enrolmentId: number, beforeId: number | null = null): Promise<SentMailRow[]> {
    return this.reader.rows(
      `SELECT enrolment_id AS "enrolmentId", ${SENT} FROM mails
       WHERE enrolment_id = $1 AND ($2::int IS NULL OR id < $2) ORDER BY id DESC LIMIT ${PAGE_OF_MAILS + 1}`,
      [enrolmentId, beforeId],
    );
  }

  /** The newest mail to the trainee of each of these enrolments (not to others who were written to because of it), in one statement; none for those that got none. */
  lastToEnrolments(enrolmentIds: readonly number[]): Promise<SentMailRow[]> {
    return this.reader.rows(
      `SELECT wanted.id AS "enrolmentId", mail.* FROM unnest($1::int[]) AS wanted (id)
       JOIN enrolments e ON e.id = wanted.id
       CROSS JOIN LATERAL (SELECT ${SENT} FROM mails WHERE enrolment_id = wanted.id AND mails.person_id = e.person_id ORDER BY mails.id DESC LIMIT 1) AS mail`,
      [enrolmentIds],
    );
  }
}
