import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import type { MailStatus } from './mail-status.js';

/** A mail as the operator sees it: that it is there, never what it says. */
export interface MailRow {
  id: number;
  template: string;
  address: string;
  status: MailStatus;
  tries: number;
  createdAt: Date;
  sentAt: Date | null;
  error: string | null;
}

export const PAGE_OF_MAILS = 50;

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
      `SELECT id, template, address, status, tries, created_at AS "createdAt", sent_at AS "sentAt", error FROM mails
       WHERE ($1::text IS NULL OR status = $1) AND ($2::int IS NULL OR id < $2) ORDER BY id DESC LIMIT ${PAGE_OF_MAILS + 1}`,
      [filter.status, filter.beforeId],
    );
  }
}
