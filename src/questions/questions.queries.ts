import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import { hiddenSince } from '#quarantine/withheld';
import type { DeskScope } from './desk-scope.js';
import type { QuestionKind, QuestionStatus } from './question-status.js';

export interface QuestionRow {
  id: number;
  kind: QuestionKind;
  lessonId: string | null;
  status: QuestionStatus;
  askedAt: Date;
  waitingSince: Date;
  /** The beginning of the first text. */
  opening: string;
  hiddenSince: Date | null;
  enrolmentId: number;
  cohortId: number;
  cohortCode: string;
  curriculumVersionId: number;
  settings: Record<string, number>;
}

export interface ThreadMessage {
  id: number;
  fromDesk: boolean;
  body: string;
  writtenAt: string;
  author: string;
}

export interface QuestionThread extends QuestionRow {
  askerId: number;
  rowVersion: number;
  messages: ThreadMessage[];
}

/** What somebody of the desk sees besides the thread: who asks, the own draft, what was published of it. */
export interface DeskThread extends QuestionThread {
  asker: string;
  askerNames: string[];
  organisation: string;
  windowName: string;
  draft: string;
  draftVersion: number;
  faqId: number | null;
}

const HIDDEN = hiddenSince('question', 'q.enrolment_id', 'q.id');
/** $1 the reader: of a hidden question only who asked it sees how it begins. */
const ROW = `q.id, q.kind, q.lesson_id AS "lessonId", q.status, q.asked_at AS "askedAt", q.waiting_since AS "waitingSince", e.cohort_id AS "cohortId", q.enrolment_id AS "enrolmentId",
  CASE WHEN ${HIDDEN} IS NULL OR q.asker_id = $1 THEN (SELECT left(m.body, 80) FROM question_messages m WHERE m.question_id = q.id ORDER BY m.id LIMIT 1) ELSE '' END AS opening, ${HIDDEN} AS "hiddenSince",
  c.code AS "cohortCode", c.curriculum_version_id AS "curriculumVersionId", c.settings`;
const FROM = 'FROM questions q JOIN enrolments e ON e.id = q.enrolment_id JOIN cohorts c ON c.id = e.cohort_id';
const THREAD = `q.asker_id AS "askerId", q.row_version AS "rowVersion",
  (SELECT json_agg(json_build_object('id', m.id, 'fromDesk', m.from_desk, 'body', m.body, 'writtenAt', m.written_at, 'author', p.print_name) ORDER BY m.id)
     FROM question_messages m JOIN persons p ON p.id = m.author_id WHERE m.question_id = q.id) AS messages`;
/** $1 the reader, $2 and $3 cohorts as office and as trainer (null: all). */
const SEEN = `q.asker_id IS DISTINCT FROM $1 AND ($2::int[] IS NULL OR e.cohort_id = ANY ($2) OR
  (q.kind = 'content' AND ($3::int[] IS NULL OR e.cohort_id = ANY ($3))))`;

export const PAGE_OF_QUESTIONS = 30;

export interface DeskFilter {
  readonly status: QuestionStatus | null;
  readonly subject: string | null;
  /** The last question of the page before. */
  readonly afterId: number;
}

@Injectable()
export class QuestionsQueries {
  constructor(private readonly reader: Reader) {}

  /** A person's own questions, the newest first, before `beforeId`. */
  ofAsker(personId: number, beforeId = 2_147_483_647): Promise<QuestionRow[]> {
    return this.reader.rows(
      `SELECT ${ROW} ${FROM} WHERE q.asker_id = $1 AND q.id < $2 ORDER BY q.id DESC LIMIT ${PAGE_OF_QUESTIONS + 1}`,
      [personId, beforeId],
    );
  }

  /** One of a person's own questions, or null. */
  own(personId: number, id: number): Promise<QuestionThread | null> {
    return this.reader.row(`SELECT ${ROW}, ${THREAD} ${FROM} WHERE q.asker_id = $1 AND q.id = $2`, [personId, id]);
  }

  /** What lies on the desk, the one that waits longest first. */
  onDesk({ actorId, office, trainer }: DeskScope, { status, subject, afterId }: DeskFilter): Promise<QuestionRow[]> {
    return this.reader.rows(
      `SELECT ${ROW} ${FROM} WHERE ${SEEN} AND ($4::text IS NULL OR q.status = $4) AND ($5::text IS NULL OR q.lesson_id LIKE $5 || '-%')
         AND ($6 = 0 OR (q.waiting_since, q.id) > (SELECT l.waiting_since, l.id FROM questions l WHERE l.id = $6))
       ORDER BY q.waiting_since, q.id LIMIT ${PAGE_OF_QUESTIONS + 1}`,
      [actorId, office, trainer, status, subject, afterId],
    );
  }

  /** How many questions wait for an answer of this desk, and since when. */
  async waitingCount({ actorId, office, trainer }: DeskScope): Promise<{ count: number; since: Date | null }> {
    const found = await this.reader.row<{ count: number; since: Date | null }>(
      `SELECT count(*)::int AS count, min(q.waiting_since) AS since FROM questions q JOIN enrolments e ON e.id = q.enrolment_id
       WHERE ${SEEN} AND q.status = 'open'`,
      [actorId, office, trainer],
    );
    return found ?? { count: 0, since: null };
  }

  /** One question as somebody of the desk sees it, or null where it is not theirs to see. */
  async forDesk({ actorId, office, trainer }: DeskScope, id: number, rows: Rows = this.reader) {
    const [found] = await rows.rows<DeskThread>(
      `SELECT ${ROW}, ${THREAD}, a.print_name AS asker, ARRAY[a.legal_name, a.print_name, a.name_kana, a.name_latin, a.call_name] AS "askerNames",
         o.name AS organisation, o.window_name AS "windowName", COALESCE(d.body, '') AS draft, COALESCE(d.row_version, 0) AS "draftVersion",
         (SELECT f.id FROM faq_entries f WHERE f.question_id = q.id AND f.withdrawn_at IS NULL) AS "faqId"
       ${FROM} JOIN persons a ON a.id = q.asker_id JOIN organisations o ON o.id = e.organisation_id
       LEFT JOIN answer_drafts d ON d.question_id = q.id AND d.author_id = $1
       WHERE ${SEEN} AND q.id = $4`,
      [actorId, office, trainer, id],
    );
    return found ?? null;
  }
}
