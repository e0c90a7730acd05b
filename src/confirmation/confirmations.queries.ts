import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import { ENTRY_TEXT } from '#practice-log/entries.queries';
import type { EntryText } from '#practice-log/entry-text';
import { hiddenSince } from '#quarantine/withheld';
import type { VoidReason } from './confirmation.entity.js';
import type { ConfirmationRequestStatus } from './confirmation-request-status.js';
import type { ConfirmationStatus } from './confirmation-status.js';

/** One entry of a request as the supervisor reads it. */
export interface ConfirmationItem extends EntryText {
  itemId: number;
  textHash: string;
  itemStatus: ConfirmationStatus;
  comment: string;
  answeredAt: Date | null;
  voidedAt: Date | null;
  voidReason: VoidReason | null;
  redactedAt: Date | null;
  entryId: number;
  enrolmentId: number;
  hiddenSince: Date | null;
}

export interface ConfirmationPageRow {
  id: number;
  status: ConfirmationRequestStatus;
  supervisorName: string;
  supervisorEmail: string;
  expiresAt: Date;
  wrongTries: number;
  traineeName: string;
  organisation: string;
  windowName: string;
  waiting: number;
  queried: number;
}

export interface ConfirmationLetterRow {
  id: number;
  salt: string;
  supervisorName: string;
  supervisorEmail: string;
  status: ConfirmationRequestStatus;
  expiresAt: Date;
  traineeName: string;
  organisation: string;
}

/** One time a supervisor was asked about an entry, as its trainee sees it. */
export interface ConfirmationOfEntry {
  status: ConfirmationStatus;
  supervisorName: string;
  sentAt: Date;
  expiresAt: Date;
  answeredAt: Date | null;
  comment: string;
  textHash: string;
  voidedAt: Date | null;
  voidReason: VoidReason | null;
  redactedAt: Date | null;
  reminders: number;
  escalatedAt: Date | null;
}

/** An entry that a supervisor may be asked about now. */
export interface AskableEntry {
  id: number;
  title: string;
  practisedOn: string;
}

const FROM = `FROM confirmation_requests r JOIN enrolments e ON e.id = r.enrolment_id JOIN persons p ON p.id = e.person_id
  JOIN organisations o ON o.id = e.organisation_id`;
const ASKED = `f.status, r.supervisor_name AS "supervisorName", r.sent_at AS "sentAt", r.expires_at AS "expiresAt", f.answered_at AS "answeredAt", f.comment,
  f.text_hash AS "textHash", f.voided_at AS "voidedAt", f.void_reason AS "voidReason", f.redacted_at AS "redactedAt", r.reminders, r.escalated_at AS "escalatedAt"`;
const HIDDEN = hiddenSince('entry', 'f.enrolment_id', 'f.entry_id');
const MOST = 100;

@Injectable()
export class ConfirmationsQueries {
  constructor(private readonly reader: Reader) {}

  /** What stands behind a link. */
  byTokenHash(hash: string): Promise<ConfirmationPageRow | null> {
    return this.reader.row(
      `SELECT r.id, r.status, r.supervisor_name AS "supervisorName", r.supervisor_email AS "supervisorEmail", r.expires_at AS "expiresAt",
         r.wrong_tries AS "wrongTries", p.print_name AS "traineeName", o.name AS organisation, o.window_name AS "windowName",
         (SELECT count(*)::int FROM confirmations f WHERE f.request_id = r.id AND f.status = 'sent' AND ${HIDDEN} IS NULL) AS waiting,
         (SELECT count(*)::int FROM confirmations f WHERE f.request_id = r.id AND f.status = 'queried') AS queried ${FROM} WHERE r.token_hash = $1`,
      [hash],
    );
  }

  /** The texts that are to be confirmed, in the order of practice. */
  items(requestId: number): Promise<ConfirmationItem[]> {
    return this.reader.rows(
      `SELECT f.id AS "itemId", f.text_hash AS "textHash", f.status AS "itemStatus", f.comment, f.answered_at AS "answeredAt", f.voided_at AS "voidedAt",
         f.void_reason AS "voidReason", f.redacted_at AS "redactedAt", f.entry_id AS "entryId", f.enrolment_id AS "enrolmentId",
         ${HIDDEN} AS "hiddenSince", ${ENTRY_TEXT} FROM confirmations f JOIN practice_entries n ON n.id = f.entry_id
       WHERE f.request_id = $1 ORDER BY n.practised_on, n.id`,
      [requestId],
    );
  }

  /** Everybody who was asked about an entry, the newest first. */
  ofEntry(entryId: number): Promise<ConfirmationOfEntry[]> {
    return this.reader.rows(
      `SELECT ${ASKED}
       FROM confirmations f JOIN confirmation_requests r ON r.id = f.request_id WHERE f.entry_id = $1 ORDER BY f.id DESC LIMIT 50`,
      [entryId],
    );
  }

  /** Everybody who was asked about any entry of an enrolment, in the order of asking. */
  ofEnrolment(enrolmentId: number): Promise<(ConfirmationOfEntry & { entryId: number })[]> {
    return this.reader.rows(
      `SELECT f.entry_id AS "entryId", ${ASKED}
       FROM confirmations f JOIN confirmation_requests r ON r.id = f.request_id WHERE r.enrolment_id = $1 ORDER BY f.id LIMIT 1000`,
      [enrolmentId],
    );
  }

  /** Shared entries that wait for nobody's answer, and that one itself. */
  askable(enrolmentId: number, entryId: number): Promise<AskableEntry[]> {
    return this.reader.rows(
      `SELECT n.id, n.title, n.practised_on::text AS "practisedOn" FROM practice_entries n
       WHERE n.enrolment_id = $1 AND n.status IN ('shared', 'queried')
         AND ${hiddenSince('entry', 'n.enrolment_id', 'n.id')} IS NULL AND (n.id = $2 OR NOT EXISTS (SELECT FROM confirmations f WHERE f.entry_id = n.id AND f.status = 'sent'))
       ORDER BY n.practised_on, n.id LIMIT ${MOST}`,
      [enrolmentId, entryId],
    );
  }

  letter(id: number): Promise<ConfirmationLetterRow | null> {
    return this.reader.row(
      `SELECT r.id, r.salt, r.supervisor_name AS "supervisorName", r.supervisor_email AS "supervisorEmail", r.status, r.expires_at AS "expiresAt",
         p.print_name AS "traineeName", o.name AS organisation ${FROM} WHERE r.id = $1`,
      [id],
    );
  }

  /** In small letters. */
  async traineeEmail(rows: Rows, enrolmentId: number): Promise<string> {
    const [found] = await rows.rows<{ email: string }>(
      'SELECT lower(p.email) AS email FROM enrolments e JOIN persons p ON p.id = e.person_id WHERE e.id = $1',
      [enrolmentId],
    );
    return found?.email ?? '';
  }
}
