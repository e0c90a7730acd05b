import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import type { EntryText } from './entry-text.js';
import type { EntryKind } from './practice-entry.entity.js';
import type { PracticeEntryStatus } from './practice-entry-status.js';

export interface EntryRow {
  id: number;
  status: PracticeEntryStatus;
  kind: EntryKind;
  practisedOn: string;
  title: string;
}

export interface EntryDetail extends EntryText {
  id: number;
  status: PracticeEntryStatus;
  sharedAt: Date | null;
  rowVersion: number;
}

/** The columns that a reader of an entry `n` sees. */
export const ENTRY_TEXT = `n.kind, n.duty, n.practised_on::text AS "practisedOn", n.channel, n.minutes, n.topics, n.language, n.interpretation, n.partners,
  n.competencies, n.title, n.situation, n.action, n.outcome, n.reflection`;
const MOST = 200;

@Injectable()
export class EntriesQueries {
  constructor(private readonly reader: Reader) {}

  /** The entries of an enrolment, the latest practice first. A course asks for five; two hundred are more than anybody writes. */
  of(enrolmentId: number): Promise<EntryRow[]> {
    return this.reader.rows(
      `SELECT n.id, n.status, n.kind, n.practised_on::text AS "practisedOn", n.title FROM practice_entries n
       WHERE n.enrolment_id = $1 ORDER BY n.practised_on DESC, n.id DESC LIMIT ${MOST}`,
      [enrolmentId],
    );
  }

  /** One entry; null where it is another's. */
  detail(enrolmentId: number, id: number): Promise<EntryDetail | null> {
    return this.reader.row(
      `SELECT n.id, n.status, n.shared_at AS "sharedAt", n.row_version AS "rowVersion", ${ENTRY_TEXT}
       FROM practice_entries n WHERE n.enrolment_id = $1 AND n.id = $2`,
      [enrolmentId, id],
    );
  }

  /** Full texts of chosen entries, in the order of practice; entries of others are not among them. */
  texts(
    enrolmentId: number,
    ids: readonly number[],
    rows: Rows = this.reader,
  ): Promise<(EntryText & { id: number; status: PracticeEntryStatus })[]> {
    return rows.rows(
      `SELECT n.id, n.status, ${ENTRY_TEXT} FROM practice_entries n WHERE n.enrolment_id = $1 AND n.id = ANY ($2::int[]) ORDER BY n.practised_on, n.id`,
      [enrolmentId, ids],
    );
  }
}
