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
  /** Whether something is missing before the draft can be shared. */
  isUnfinished: boolean;
}

export interface EntryDetail extends EntryText {
  id: number;
  status: PracticeEntryStatus;
  sharedAt: Date | null;
  rowVersion: number;
  /** The trainee's own: no other question but this asks for it. */
  ownNote: string;
}

/** An entry to take along, with the name that it has in every house. */
export interface EntryToTakeAlong extends EntryDetail {
  origin: string;
}

export interface EarlierVersion {
  rowVersion: number;
  body: EntryText;
  replacedAt: Date;
}

/** The columns that a reader of an entry `n` sees. */
export const ENTRY_TEXT = `n.kind, n.duty, n.practised_on::text AS "practisedOn", n.channel, n.minutes, n.topics, n.language, n.interpretation,
  n.residence_status AS "residenceStatus", n.age_band AS "ageBand", n.household, n.urgency, n.partners, n.competencies, n.title, n.situation,
  n.split_into AS "splitInto", n.action, n.steps, n.followed_up_on::text AS "followedUpOn", n.outcome, n.ethical_point AS "ethicalPoint", n.reflection,
  n.next_step AS "nextStep"`;
export const MOST_ENTRIES = 200;
const MOST_VERSIONS = 20;

@Injectable()
export class EntriesQueries {
  constructor(private readonly reader: Reader) {}

  /** The entries of an enrolment, the latest practice first. A course asks for five; two hundred are more than anybody writes. */
  of(enrolmentId: number): Promise<EntryRow[]> {
    return this.reader.rows(
      `SELECT n.id, n.status, n.kind, n.practised_on::text AS "practisedOn", n.title,
         n.channel = '' OR n.minutes = 0 OR n.topics = '{}' OR n.language = '' OR n.interpretation = '' OR n.competencies = '{}' OR n.situation = ''
           OR n.action = '' AS "isUnfinished"
       FROM practice_entries n WHERE n.enrolment_id = $1 ORDER BY n.practised_on DESC, n.id DESC LIMIT ${MOST_ENTRIES}`,
      [enrolmentId],
    );
  }

  /** One entry; null where it is another's. */
  detail(enrolmentId: number, id: number): Promise<EntryDetail | null> {
    return this.reader.row(
      `SELECT n.id, n.status, n.shared_at AS "sharedAt", n.row_version AS "rowVersion", n.own_note AS "ownNote", ${ENTRY_TEXT}
       FROM practice_entries n WHERE n.enrolment_id = $1 AND n.id = $2`,
      [enrolmentId, id],
    );
  }

  /** Everything a trainee wrote, in the order of practice, the own notes with it: for the trainee's own eyes. */
  all(enrolmentId: number, rows: Rows = this.reader): Promise<EntryToTakeAlong[]> {
    return rows.rows(
      `SELECT n.id, n.origin, n.status, n.shared_at AS "sharedAt", n.row_version AS "rowVersion", n.own_note AS "ownNote", ${ENTRY_TEXT}
       FROM practice_entries n WHERE n.enrolment_id = $1 ORDER BY n.practised_on, n.id LIMIT ${MOST_ENTRIES}`,
      [enrolmentId],
    );
  }

  /** What an entry said before, the latest first. */
  versions(entryId: number): Promise<EarlierVersion[]> {
    return this.reader.rows(
      `SELECT v.row_version AS "rowVersion", v.body, v.replaced_at AS "replacedAt" FROM entry_versions v
       WHERE v.entry_id = $1 ORDER BY v.row_version DESC LIMIT ${MOST_VERSIONS}`,
      [entryId],
    );
  }

  /** The earlier versions of every entry of an enrolment, by entry. */
  async versionsOf(enrolmentId: number): Promise<Map<number, EarlierVersion[]>> {
    const rows = await this.reader.rows<EarlierVersion & { entryId: number }>(
      `SELECT v.entry_id AS "entryId", v.row_version AS "rowVersion", v.body, v.replaced_at AS "replacedAt"
       FROM entry_versions v JOIN practice_entries n ON n.id = v.entry_id WHERE n.enrolment_id = $1 ORDER BY v.entry_id, v.row_version DESC LIMIT 2000`,
      [enrolmentId],
    );
    const byEntry = new Map<number, EarlierVersion[]>();
    for (const { entryId, ...version } of rows) byEntry.set(entryId, [...(byEntry.get(entryId) ?? []), version]);
    return byEntry;
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
