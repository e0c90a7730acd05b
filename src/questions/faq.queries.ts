import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';

export interface FaqRow {
  id: number;
  lessonId: string | null;
  question: string;
  answer: string;
  publishedAt: Date;
}

export const PAGE_OF_FAQ = 20;

export interface FaqSearch {
  readonly words: string;
  readonly lesson: string | null;
  /** The last entry of the page before; nought is the beginning. */
  readonly beforeId: number;
}

@Injectable()
export class FaqQueries {
  constructor(private readonly reader: Reader) {}

  /** What everybody may read, the newest first: entries that hold all the words, of one lesson or of all. */
  published({ words, lesson, beforeId }: FaqSearch): Promise<FaqRow[]> {
    const patterns = words
      .split(/[\s\u3000]+/)
      .filter(Boolean)
      .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    return this.reader.rows(
      `SELECT id, lesson_id AS "lessonId", question, answer, published_at AS "publishedAt" FROM faq_entries
       WHERE withdrawn_at IS NULL AND ($1 = 0 OR id < $1) AND ($2::text IS NULL OR lesson_id = $2) AND question || ' ' || answer ILIKE ALL ($3::text[])
         AND NOT EXISTS (SELECT FROM incidents h WHERE h.kind = 'question' AND h.text_id = question_id AND h.status = 'quarantined')
       ORDER BY id DESC LIMIT ${PAGE_OF_FAQ + 1}`,
      [beforeId, lesson, patterns],
    );
  }
}
