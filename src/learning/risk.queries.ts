import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';

/** What is known of one enrolment at an instant, in the numbers that the model looks at. */
export interface RiskRow {
  enrolmentId: number;
  cohortCode: string;
  asOf: Date;
  startsAt: Date;
  dueAt: Date;
  settings: Record<string, number>;
  lessonMinutes: number;
  quizzesPassed: number;
  quizzesFailed: number;
  checkTestsFailed: number;
  lastActivityAt: Date | null;
}
/** A row of a finished cohort, with how it ended. */
export interface ReplayRow extends RiskRow {
  passed: boolean;
}

/** The lessons of a curriculum version with their minutes. */
export interface LessonMinutes {
  readonly ids: readonly string[];
  readonly minutes: readonly number[];
}
export const BATCH = 500;

/** `$1`, `$2`: lessons and their minutes. `t.at`: the instant looked at; what came after it is not seen. */
const FACTS = `e.id AS "enrolmentId", c.code AS "cohortCode", t.at AS "asOf", c.learning_starts_at + k.stood AS "startsAt", c.settings,
    COALESCE(l.minutes, 0)::float8 AS "lessonMinutes", COALESCE(a.quizzes_passed, 0)::int AS "quizzesPassed",
    COALESCE(a.quizzes_failed, 0)::int AS "quizzesFailed", COALESCE(a.checks_failed, 0)::int AS "checkTestsFailed",
    GREATEST(l.last_at, a.last_at, k.resumed_at) AS "lastActivityAt"`;
/** `k`: for how long the clock stood still. That time is not the plan's, and coming back counts as being there. */
const STUDY = `CROSS JOIN LATERAL (
    SELECT COALESCE(sum(s.ended_at - GREATEST(s.started_at, c.learning_starts_at)), interval '0') AS stood, max(s.ended_at) AS resumed_at
    FROM suspensions s WHERE s.enrolment_id = e.id AND s.ended_at <= t.at AND s.ended_at > c.learning_starts_at) k
  LEFT JOIN LATERAL (
    SELECT sum(w.minutes * CASE WHEN p.completed_at <= t.at THEN 100 WHEN p.completed_at IS NULL AND p.last_at <= t.at THEN p.percent ELSE 0 END / 100.0) AS minutes,
      max(CASE WHEN p.last_at <= t.at THEN p.last_at WHEN p.completed_at <= t.at THEN p.completed_at ELSE p.first_at END) AS last_at
    FROM lesson_progress p JOIN unnest($1::text[], $2::int[]) AS w (id, minutes) ON w.id = p.lesson_id
    WHERE p.enrolment_id = e.id AND p.first_at <= t.at) l ON true
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE one.quiz AND one.passed) AS quizzes_passed, count(*) FILTER (WHERE one.quiz AND NOT one.passed) AS quizzes_failed,
      sum(one.failures) FILTER (WHERE NOT one.quiz AND NOT one.passed) AS checks_failed, max(one.last_at) AS last_at
    FROM (SELECT test LIKE 'quiz:%' AS quiz, bool_or(passed) AS passed, count(*) FILTER (WHERE NOT passed) AS failures, max(submitted_at) AS last_at
      FROM attempts WHERE enrolment_id = e.id AND submitted_at <= t.at AND passed IS NOT NULL AND test <> 'final-test' GROUP BY test) one) a ON true`;

@Injectable()
export class RiskQueries {
  constructor(private readonly reader: Reader) {}

  /** The curriculum versions by which somebody learns at `now`, and those of cohorts whose stage 1 is over. */
  versions(now: Date): Promise<{ id: number; running: boolean }[]> {
    return this.reader.rows(
      `SELECT DISTINCT curriculum_version_id AS id, status <> 'closed' AS running FROM cohorts WHERE learning_starts_at <= $1 ORDER BY 1`,
      [now],
    );
  }

  /** Everybody in stage 1 who is not suspended, a batch at a time, as they stand at `now`. */
  running(versionId: number, { ids, minutes }: LessonMinutes, now: Date, afterId: number): Promise<RiskRow[]> {
    return this.reader.rows(
      `SELECT ${FACTS}, e.learning_due_at AS "dueAt"
       FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id CROSS JOIN (SELECT $3::timestamptz AS at) t ${STUDY}
       WHERE c.curriculum_version_id = $4 AND e.status = 'active' AND e.stage = 'learning' AND c.learning_starts_at <= t.at AND e.id > $5
       ORDER BY e.id LIMIT ${BATCH}`,
      [ids, minutes, now, versionId, afterId],
    );
  }

  /** Everybody who was in stage 1 on its thirtieth day, as they stood then, in cohorts that have finished it, the newest eight. */
  replayed(versionId: number, { ids, minutes }: LessonMinutes, now: Date): Promise<ReplayRow[]> {
    return this.reader.rows(
      `SELECT ${FACTS}, c.learning_ends_at + k.stood AS "dueAt", EXISTS (SELECT FROM enrolment_stages s WHERE s.enrolment_id = e.id AND s.stage = 'practice') AS passed
       FROM (SELECT * FROM cohorts WHERE curriculum_version_id = $4 AND learning_ends_at < $3 ORDER BY learning_ends_at DESC, id DESC LIMIT 8) c
       JOIN enrolments e ON e.cohort_id = c.id
       CROSS JOIN LATERAL (SELECT c.learning_starts_at + interval '30 days' AS at) t ${STUDY}
       WHERE e.enrolled_at <= t.at AND (e.finished_at IS NULL OR e.finished_at > t.at)
         AND NOT EXISTS (SELECT FROM enrolment_stages s WHERE s.enrolment_id = e.id AND s.stage = 'practice' AND s.entered_at <= t.at)
         AND NOT (e.stage = 'learning' AND e.status IN ('active', 'suspended'))
       ORDER BY c.learning_starts_at, e.id`,
      [ids, minutes, now, versionId],
    );
  }
}
