import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';

export const PAGE_OF_VIEWINGS = 50;

/** One accepted report. */
export interface ViewingRow {
  id: string;
  lessonId: string;
  mediaVersion: string | null;
  /** Seconds of the film or numbers of sections, `[from, to)`. */
  parts: [from: number, to: number][];
  seconds: number;
  at: Date;
  visitAt: Date;
}

/** What one person did with one lesson: how far, how long, from when to when. */
export interface LessonStudied {
  lessonId: string;
  percent: number;
  completedAt: string | null;
  completedBy: 'video' | 'text' | null;
  seconds: number;
  firstAt: string;
  lastAt: string;
}

export interface Studied {
  id: number;
  name: string;
  cohortId: number;
  cohortCode: string;
  organisation: string;
  curriculumVersionId: number;
  learningStartsAt: Date;
  learningDueAt: Date;
  lessons: LessonStudied[];
  /** Days in Japan with the seconds of that day. */
  days: { day: string; seconds: number }[];
}

/** Time with a film is what was played of it, again or not; time with a text is what the server can vouch for. */
const TIME = 'CASE WHEN v.media_version IS NULL THEN v.seconds ELSE seconds_in(v.parts) END';
const LESSONS = `(SELECT COALESCE(json_agg(json_build_object('lessonId', p.lesson_id, 'percent', p.percent, 'completedAt', p.completed_at,
    'completedBy', p.completed_by, 'seconds', COALESCE(t.seconds, 0), 'firstAt', p.first_at, 'lastAt', p.last_at)), '[]')
  FROM lesson_progress p LEFT JOIN (SELECT v.lesson_id, sum(${TIME})::int AS seconds FROM lesson_viewings v WHERE v.enrolment_id = e.id GROUP BY 1) t
    ON t.lesson_id = p.lesson_id WHERE p.enrolment_id = e.id) AS lessons`;
const STUDIED = `SELECT e.id, person.print_name AS name, e.cohort_id AS "cohortId", c.code AS "cohortCode", o.name AS organisation,
    c.curriculum_version_id AS "curriculumVersionId", c.learning_starts_at AS "learningStartsAt", e.learning_due_at AS "learningDueAt", ${LESSONS}`;
const FROM = `FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id JOIN persons person ON person.id = e.person_id JOIN organisations o ON o.id = e.organisation_id`;
const VIEWING = `SELECT v.id, v.lesson_id AS "lessonId", v.media_version AS "mediaVersion", v.seconds, v.at, v.visit_at AS "visitAt",
    (SELECT json_agg(json_build_array(lower(part), upper(part)) ORDER BY part) FROM unnest(v.parts) AS part) AS parts FROM lesson_viewings v`;

/** What was watched and read when, for those who have to prove it. */
@Injectable()
export class ViewingsQueries {
  constructor(private readonly reader: Reader) {}

  /** One person's stage 1 by lesson and by day; null outside of the cohorts in sight. */
  studied(enrolmentId: number, cohorts: readonly number[] | null): Promise<Studied | null> {
    return this.reader.row(
      `${STUDIED}, (SELECT COALESCE(json_agg(d ORDER BY d.day), '[]') FROM (SELECT (v.at AT TIME ZONE 'Asia/Tokyo')::date::text AS day, sum(${TIME})::int AS seconds
           FROM lesson_viewings v WHERE v.enrolment_id = e.id GROUP BY 1) d) AS days
       ${FROM} WHERE e.id = $1 AND ($2::int[] IS NULL OR e.cohort_id = ANY($2))`,
      [enrolmentId, cohorts],
    );
  }

  /** One page of accepted reports, newest first. */
  reports(enrolmentId: number, beforeId: number | null): Promise<ViewingRow[]> {
    return this.reader.rows(
      `${VIEWING} WHERE v.enrolment_id = $1 AND ($2::bigint IS NULL OR v.id < $2) ORDER BY v.id DESC LIMIT ${PAGE_OF_VIEWINGS + 1}`,
      [enrolmentId, beforeId],
    );
  }

  /** All of them, oldest first. */
  allReports(enrolmentId: number): Promise<ViewingRow[]> {
    return this.reader.rows(`${VIEWING} WHERE v.enrolment_id = $1 ORDER BY v.id`, [enrolmentId]);
  }

  /** Every trainee of a cohort in sight. */
  studiedByCohort(cohortId: number, cohorts: readonly number[] | null): Promise<Omit<Studied, 'days'>[]> {
    return this.reader.rows(
      `${STUDIED} ${FROM} WHERE e.cohort_id = $1 AND ($2::int[] IS NULL OR e.cohort_id = ANY($2)) ORDER BY e.id`,
      [cohortId, cohorts],
    );
  }
}
