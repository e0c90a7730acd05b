import { Injectable } from '@nestjs/common';
import { PRACTICE_ENDS } from '#admissions/enrolments.queries';
import { Reader, type Rows } from '#platform/database/reader';
import type { Language } from '#platform/locale/languages';
import type { Published, Wanted } from './calendar-memory.js';

export interface FeedRow {
  salt: string;
  openedAt: Date;
  revokedAt: Date | null;
}
export interface FeedOwner {
  personId: number;
  language: Language;
  revokedAt: Date | null;
}

@Injectable()
export class CalendarQueries {
  constructor(private readonly reader: Reader) {}

  feedOf(personId: number): Promise<FeedRow | null> {
    return this.reader.row(
      `SELECT salt, opened_at AS "openedAt", revoked_at AS "revokedAt" FROM calendar_feeds WHERE person_id = $1`,
      [personId],
    );
  }

  /** Whose calendar an address belongs to. */
  ownerOf(tokenHash: string): Promise<FeedOwner | null> {
    return this.reader.row(
      `SELECT f.person_id AS "personId", p.language, f.revoked_at AS "revokedAt"
       FROM calendar_feeds f JOIN persons p ON p.id = f.person_id WHERE f.token_hash = $1`,
      [tokenHash],
    );
  }

  /** Every date of the courses that somebody is in: what is still ahead in the present stage, and the days with a seat. */
  wanted(personId: number, rows: Rows = this.reader): Promise<Wanted[]> {
    return rows.rows(
      `WITH mine AS (SELECT e.id, e.stage, e.learning_due_at, e.practice_stopped_at, c.learning_starts_at, ${PRACTICE_ENDS} AS practice_ends_at, c.ends_at
         FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id WHERE e.person_id = $1 AND e.status IN ('active', 'suspended', 'completed'))
       SELECT 'start-' || id || '@kakehashi' AS uid, 'start' AS kind, learning_starts_at AS at, true AS "allDay", '' AS place, 1 AS count FROM mine
       UNION ALL SELECT 'learning-' || id || '@kakehashi', 'learning', learning_due_at, false, '', 1 FROM mine WHERE stage = 'learning'
       UNION ALL SELECT 'practice-' || id || '@kakehashi', 'practice', practice_ends_at, false, '', 1 FROM mine WHERE stage IN ('learning', 'practice') AND practice_stopped_at IS NULL
       UNION ALL SELECT 'course-' || id || '@kakehashi', 'course', ends_at, false, '', 1 FROM mine WHERE stage IN ('learning', 'practice', 'case_review')
       UNION ALL SELECT 'session-' || d.id || '-' || mine.id || '@kakehashi', 'session', d.held_on::timestamp AT TIME ZONE 'Asia/Tokyo', true, d.venue, 1
         FROM mine JOIN review_group_members m ON m.enrolment_id = mine.id JOIN review_days d ON d.id = m.review_day_id
       UNION ALL SELECT 'appeal-until-' || w.id || '@kakehashi', 'appeal_until', w.appeal_until, false, '', 1
         FROM mine JOIN works w ON w.enrolment_id = mine.id AND w.appeal_until IS NOT NULL AND w.outcome <> 'accepted'
         WHERE NOT EXISTS (SELECT FROM works l WHERE l.enrolment_id = w.enrolment_id AND l.kind = w.kind AND l.round > w.round)
           AND NOT EXISTS (SELECT FROM appeals p WHERE p.work_id = w.id)
       UNION ALL SELECT 'appeal-answer-' || p.id || '@kakehashi', 'appeal_answer', p.promised_on::timestamp AT TIME ZONE 'Asia/Tokyo', true, '', 1
         FROM mine JOIN works w ON w.enrolment_id = mine.id JOIN appeals p ON p.work_id = w.id AND p.status = 'waiting'`,
      [personId],
    );
  }

  published(personId: number, rows: Rows = this.reader): Promise<Published[]> {
    return rows.rows(
      `SELECT uid, kind, at, all_day AS "allDay", place, count, sequence, changed_at AS "changedAt", cancelled_at AS "cancelledAt"
       FROM calendar_entries WHERE person_id = $1`,
      [personId],
    );
  }
}
