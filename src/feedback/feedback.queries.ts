import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import type { Passage } from './passage.js';

export interface AnnotationRow {
  id: number;
  passage: Passage;
  note: string;
}

/** A statement of the bank in the marks of an assignment, in the words of the version that was placed. */
export interface PlacedRow {
  id: number;
  criterion: string;
  level: number;
  text: string;
  passage: Passage | null;
}

export interface BankRow {
  id: number;
  criterion: string;
  level: number;
  text: string;
  own: boolean;
  shared: boolean;
}

/** What a marker wrote on a work besides levels and comments, and what the bank offers. */
export interface Feedback {
  annotations: AnnotationRow[];
  placed: PlacedRow[];
  bank: BankRow[];
}

const annotations = (ofAssignment: string) =>
  `SELECT COALESCE(json_agg(json_build_object('id', a.id, 'passage', a.passage, 'note', a.note) ORDER BY a.id), '[]')
  FROM annotations a WHERE a.assignment_id ${ofAssignment} AND a.removed_at IS NULL`;
const placed = (ofAssignment: string) =>
  `SELECT COALESCE(json_agg(json_build_object('id', p.id, 'criterion', p.criterion, 'level', b.level, 'text', v.text, 'passage', p.passage) ORDER BY p.id), '[]')
  FROM placed_statements p JOIN bank_statements b ON b.id = p.statement_id
  JOIN bank_statement_versions v ON v.statement_id = p.statement_id AND v.version = p.version WHERE p.assignment_id ${ofAssignment}`;
/** More would be a book, not a bank. */
const MOST = 300;
const BANK = `SELECT b.id, b.criterion, b.level, v.text, b.owner_id = $1 AS own, b.shared
  FROM bank_statements b JOIN bank_statement_versions v ON v.statement_id = b.id AND v.version = b.version
  WHERE b.retired_at IS NULL AND (b.shared OR b.owner_id = $1) ORDER BY b.criterion, b.level, b.id LIMIT ${MOST}`;

/** What lies on a marker's desk, as JSON, for a statement whose `$1` is the marker and `$2` the assignment. */
export const FEEDBACK_ON_DESK = `json_build_object('annotations', (${annotations('= $2')}), 'placed', (${placed('= $2')}),
  'bank', (SELECT COALESCE(json_agg(o), '[]') FROM (${BANK}) o))`;

const WRITTEN = `SELECT (${annotations('= ANY ($1::int[])')}) AS annotations, (${placed('= ANY ($1::int[])')}) AS placed`;

@Injectable()
export class FeedbackQueries {
  constructor(private readonly reader: Reader) {}

  /** What several markers wrote on one work; for those who may read all of them. */
  async writtenIn(
    assignmentIds: readonly number[],
    rows: Rows = this.reader,
  ): Promise<Pick<Feedback, 'annotations' | 'placed'>> {
    const [found] = await rows.rows<Feedback>(WRITTEN, [assignmentIds]);
    return found ?? { annotations: [], placed: [] };
  }

  /** The bank as its reader sees it: everybody's statements, and the own ones. */
  bankOf(personId: number): Promise<BankRow[]> {
    return this.reader.rows(BANK, [personId]);
  }
}
