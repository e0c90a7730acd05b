import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import { ENTRY_TEXT } from '#practice-log/entries.queries';
import type { EntryText } from '#practice-log/entry-text';
import type { ConfirmationStatus } from './confirmation-status.js';

export interface ConfirmationPageRow {
  id: number;
  status: ConfirmationStatus;
  supervisorName: string;
  expiresAt: Date;
  wrongTries: number;
  traineeName: string;
  organisation: string;
  windowName: string;
  entry: EntryText;
}

export interface ConfirmationLetterRow {
  id: number;
  salt: string;
  supervisorName: string;
  supervisorEmail: string;
  status: ConfirmationStatus;
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
}

const FROM = `FROM confirmations f JOIN practice_entries n ON n.id = f.entry_id JOIN enrolments e ON e.id = n.enrolment_id
  JOIN persons p ON p.id = e.person_id JOIN organisations o ON o.id = e.organisation_id`;

@Injectable()
export class ConfirmationsQueries {
  constructor(private readonly reader: Reader) {}

  /** What stands behind a link, with the text that is to be confirmed. */
  async byTokenHash(hash: string): Promise<ConfirmationPageRow | null> {
    const row = await this.reader.row<Omit<ConfirmationPageRow, 'entry'> & EntryText>(
      `SELECT f.id, f.status, f.supervisor_name AS "supervisorName", f.expires_at AS "expiresAt", f.wrong_tries AS "wrongTries",
         p.print_name AS "traineeName", o.name AS organisation, o.window_name AS "windowName", ${ENTRY_TEXT} ${FROM} WHERE f.token_hash = $1`,
      [hash],
    );
    return row && { ...row, entry: row };
  }

  /** Everybody who was asked about an entry, the newest first. */
  ofEntry(entryId: number): Promise<ConfirmationOfEntry[]> {
    return this.reader.rows(
      `SELECT f.status, f.supervisor_name AS "supervisorName", f.sent_at AS "sentAt", f.expires_at AS "expiresAt", f.answered_at AS "answeredAt", f.comment
       FROM confirmations f WHERE f.entry_id = $1 ORDER BY f.id DESC LIMIT 50`,
      [entryId],
    );
  }

  letter(id: number): Promise<ConfirmationLetterRow | null> {
    return this.reader.row(
      `SELECT f.id, f.salt, f.supervisor_name AS "supervisorName", f.supervisor_email AS "supervisorEmail", f.status, f.expires_at AS "expiresAt",
         p.print_name AS "traineeName", o.name AS organisation ${FROM} WHERE f.id = $1`,
      [id],
    );
  }
}
