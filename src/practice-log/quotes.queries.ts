import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import { hiddenSince } from '#quarantine/withheld';
import type { QuotableField } from './evidence-quote.entity.js';
import type { EntryDuty, EntryKind } from './practice-entry.entity.js';
import type { PracticeEntryStatus } from './practice-entry-status.js';

export interface QuoteRow {
  id: number;
  entryId: number;
  field: QuotableField;
  quote: string;
  startsAt: number;
  endsAt: number;
  indicators: string[];
  quotedAt: Date;
  /** The sentence still stands in its field, word for word; false: the text was changed since. */
  stands: boolean;
  /** Came in with a file, and was not tied since. */
  proposed: boolean;
}

/** A quote with the entry that it comes from: what a marker or a ledger needs to weigh it. */
export interface QuoteOfEnrolment extends QuoteRow {
  title: string;
  status: PracticeEntryStatus;
  kind: EntryKind;
  duty: EntryDuty;
  topics: string[];
  practisedOn: string;
}

const STANDS = `strpos(CASE q.field WHEN 'situation' THEN n.situation WHEN 'splitInto' THEN n.split_into WHEN 'action' THEN n.action
  WHEN 'outcome' THEN n.outcome WHEN 'ethicalPoint' THEN n.ethical_point WHEN 'reflection' THEN n.reflection ELSE n.next_step END, q.quote) > 0 AS stands`;
const QUOTE = `q.id, q.entry_id AS "entryId", q.field, q.quote, q.starts_at AS "startsAt", q.ends_at AS "endsAt", q.indicators, q.quoted_at AS "quotedAt", q.proposed, ${STANDS}`;
const WITH_ENTRY = `${QUOTE}, n.title, n.status, n.kind, n.duty, n.topics, n.practised_on::text AS "practisedOn"`;
const WITH_PROPOSED =
  'FROM evidence_quotes q JOIN practice_entries n ON n.id = q.entry_id WHERE q.withdrawn_at IS NULL';
/** What a file proposed counts nowhere before it is tied. */
const FROM = `${WITH_PROPOSED} AND NOT q.proposed`;
/** Of a hidden entry others see no sentence. */
const IN_SIGHT = `${hiddenSince('entry', 'n.enrolment_id', 'n.id')} IS NULL`;
const MOST = 500;

@Injectable()
export class QuotesQueries {
  constructor(private readonly reader: Reader) {}

  /** The sentences of one entry, in the order of its text. */
  ofEntry(entryId: number, rows: Rows = this.reader): Promise<QuoteRow[]> {
    return rows.rows(`SELECT ${QUOTE} ${FROM} AND q.entry_id = $1 ORDER BY q.field, q.starts_at, q.id LIMIT ${MOST}`, [
      entryId,
    ]);
  }

  /** What a file proposed for one entry. */
  proposedOf(entryId: number): Promise<QuoteRow[]> {
    return this.reader.rows(
      `SELECT ${QUOTE} ${WITH_PROPOSED} AND q.proposed AND q.entry_id = $1 ORDER BY q.field, q.starts_at, q.id LIMIT ${MOST}`,
      [entryId],
    );
  }

  /** Everything of a trainee, with what a file proposed: to take along. */
  everyOf(enrolmentId: number): Promise<QuoteOfEnrolment[]> {
    return this.reader.rows(
      `SELECT ${WITH_ENTRY} ${WITH_PROPOSED} AND n.enrolment_id = $1 ORDER BY n.practised_on, n.id, q.starts_at, q.id LIMIT ${MOST}`,
      [enrolmentId],
    );
  }

  /** Everything a trainee quoted, drafts included: for the trainee alone. */
  ofEnrolment(enrolmentId: number): Promise<QuoteOfEnrolment[]> {
    return this.reader.rows(
      `SELECT ${WITH_ENTRY} ${FROM} AND n.enrolment_id = $1 ORDER BY n.practised_on, n.id, q.starts_at LIMIT ${MOST}`,
      [enrolmentId],
    );
  }

  /** The quotes of chosen entries, for whoever may read those entries. */
  ofEntries(entryIds: readonly number[], rows: Rows = this.reader): Promise<QuoteOfEnrolment[]> {
    return rows.rows(
      `SELECT ${WITH_ENTRY} ${FROM} AND q.entry_id = ANY ($1::int[]) AND ${IN_SIGHT} ORDER BY q.entry_id, q.starts_at LIMIT ${MOST}`,
      [entryIds],
    );
  }
}
