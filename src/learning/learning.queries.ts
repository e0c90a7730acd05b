import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '#curriculum/localized-text';
import { Reader, type Rows } from '#platform/database/reader';
import type { StoredStanding } from './course-standing.js';

/** How far one person is with one lesson; a lesson that was never opened has a row of noughts. */
export interface LessonProgressRow {
  lessonId: string;
  percent: number;
  /** The version of the film to which what was watched and the position belong. */
  mediaVersion: string | null;
  /** Stretches of the film, apart and in order. */
  watched: [from: number, to: number][];
  positionSeconds: number;
  sectionsRead: number[];
  completedAt: Date | null;
  completedBy: 'video' | 'text' | null;
  quizPassed: boolean;
  /** What was published about this lesson, the newest first; null for lessons that were not asked for. */
  faq: LessonFaq[] | null;
  /** Rules in this lesson that changed since this edition; null for lessons that were not asked for. */
  changes: LessonChange[] | null;
}

/** A question about a lesson that came up before, and its answer. */
export interface LessonFaq {
  id: number;
  question: string;
  answer: string;
  publishedAt: string;
}

/** A rule that is not what the lesson says any more. */
export interface LessonChange {
  id: number;
  title: LocalizedText;
  minutes: number;
  isRead: boolean;
}

const MOST_FAQ = 5;

@Injectable()
export class LearningQueries {
  constructor(private readonly reader: Reader) {}

  /** Everything about stage 1 of one enrolment, in one row. */
  async standing(enrolmentId: number, rows: Rows = this.reader): Promise<StoredStanding> {
    const [found] = await rows.rows<StoredStanding>(
      `SELECT (SELECT COALESCE(jsonb_object_agg(lesson_id, percent), '{}') FROM lesson_progress WHERE enrolment_id = $1) AS lessons,
         ARRAY(SELECT DISTINCT test FROM attempts WHERE enrolment_id = $1 AND passed) AS passed,
         (SELECT COALESCE(jsonb_object_agg(test, id), '{}') FROM attempts WHERE enrolment_id = $1 AND status = 'started') AS open`,
      [enrolmentId],
    );
    return found ?? { lessons: {}, passed: [], open: {} };
  }

  /**
   * The lessons of one subject, in the order given; for `faqOf` among them what was published about it and what changed in it, too. The list is unnested from a
   * subquery, so that every list looks alike to the planner: it then keeps one plan for all, where planning took three times the time of reading.
   */
  lessons(
    enrolmentId: number,
    lessonIds: readonly string[],
    test: string,
    faqOf: string | null = null,
  ): Promise<LessonProgressRow[]> {
    return this.reader.rowsTogether(
      `SELECT l.id AS "lessonId", COALESCE(p.percent, 0) AS percent, COALESCE(p.position_seconds, 0) AS "positionSeconds",
         p.media_version AS "mediaVersion",
         (SELECT COALESCE(jsonb_agg(jsonb_build_array(lower(part), upper(part)) ORDER BY part), '[]') FROM unnest(p.watched) AS part) AS watched,
         ARRAY(SELECT generate_series(lower(part), upper(part) - 1) FROM unnest(p.sections_read) AS part) AS "sectionsRead",
         p.completed_at AS "completedAt", p.completed_by AS "completedBy",
         EXISTS (SELECT FROM attempts a WHERE a.enrolment_id = $1 AND a.test = $3 AND a.passed) AS "quizPassed",
         CASE WHEN l.id = $4 THEN (SELECT COALESCE(json_agg(json_build_object('id', f.id, 'question', f.question, 'answer', f.answer, 'publishedAt', f.published_at) ORDER BY f.id DESC), '[]')
           FROM (SELECT * FROM faq_entries WHERE lesson_id = $4 AND withdrawn_at IS NULL ORDER BY id DESC LIMIT ${MOST_FAQ}) f) END AS faq,
         CASE WHEN l.id = $4 THEN (SELECT COALESCE(json_agg(json_build_object('id', r.id, 'title', r.content -> 'title', 'minutes', r.content -> 'minutes', 'isRead', n.read_at IS NOT NULL) ORDER BY r.id), '[]')
           FROM rule_change_notices n JOIN rule_changes r ON r.id = n.rule_change_id WHERE n.enrolment_id = $1 AND $4 = ANY (r.lessons)) END AS changes
       FROM unnest((SELECT string_to_array($2, ' '))) WITH ORDINALITY AS l (id, position)
       LEFT JOIN lesson_progress p ON p.enrolment_id = $1 AND p.lesson_id = l.id ORDER BY l.position`,
      ['int', 'text', 'text', 'text'],
      [enrolmentId, lessonIds.join(' '), test, faqOf],
    );
  }
}
