/**
 * The only writers of lesson progress. A report is one statement: the database unites, counts and completes on the row as it
 * stands when its turn comes, charges what was new to the person's account of time, and keeps the report. The account refuses what
 * cannot be true yet (`learning_accounts_within_time`), and with it the whole report; so two windows, devices or lessons at once never
 * count double. The last parameter says by what the lesson is completed, where the report completes it. No row comes back where the
 * lesson was not begun (`BEGIN_LESSON`).
 */

/** `$1` enrolment, `$2` lesson, `$3` now. */
export const BEGIN_LESSON = `WITH account AS (INSERT INTO learning_accounts (enrolment_id) VALUES ($1) ON CONFLICT DO NOTHING)
  INSERT INTO lesson_progress (enrolment_id, lesson_id, first_at, last_at) VALUES ($1, $2, $3, $3) ON CONFLICT DO NOTHING`;

/** Time before the page was opened (`$5`) cannot be spent any more. */
const spent = (until: string, seconds: string) =>
  `GREATEST(${until}, $5::timestamptz) + make_interval(secs => ${seconds})`;
const seconds = (stretches: string) =>
  `(SELECT COALESCE(sum(upper(part) - lower(part)), 0)::int FROM unnest(${stretches}) AS part)`;
const counted = (percent: string, threshold: string) =>
  `CASE WHEN ${percent} >= ${threshold}::int THEN 100 ELSE ${percent} END`;
const IS_NEW = 'new.completed_at IS NOT NULL AND old.completed_at IS NULL AS "isNew"';

/**
 * `$1` enrolment, `$2` lesson, `$3` stretches, `$4` position, `$5` page opened, `$6` now, `$7` highest speed, `$8` length of the film,
 * `$9` threshold, `$10` version of the film, `$11` when the film stood at the position, `$12` 'video'.
 * A new version of the film begins a new union; percent and completion stay.
 */
export const WATCH = `WITH progress AS (
    UPDATE lesson_progress p SET (watched, media_version, position_seconds, position_at, last_at, percent, completed_at, completed_by) = (
      SELECT n.watched, $10::text, CASE WHEN n.later THEN $4::int ELSE p.position_seconds END, CASE WHEN n.later THEN $11::timestamptz ELSE p.position_at END,
        GREATEST(p.last_at, $6::timestamptz), GREATEST(p.percent, n.percent),
        COALESCE(p.completed_at, CASE WHEN n.percent = 100 THEN $6::timestamptz END), COALESCE(p.completed_by, CASE WHEN n.percent = 100 THEN $12::text END)
      FROM (SELECT u.watched, u.later, ${counted('s.share', '$9')} AS percent
        FROM (SELECT CASE WHEN p.media_version <> $10::text THEN $3::int4multirange ELSE p.watched + $3::int4multirange END AS watched,
          p.media_version <> $10::text OR p.position_at IS NULL OR p.position_at <= $11::timestamptz AS later) u
        CROSS JOIN LATERAL (SELECT LEAST(100, COALESCE(sum(upper(part) - lower(part)), 0) * 100 / $8::int) AS share FROM unnest(u.watched) AS part) s) n)
    WHERE p.enrolment_id = $1 AND p.lesson_id = $2
    RETURNING new.percent AS "lessonPercent", new.watched, ${IS_NEW},
      ${seconds(`$3::int4multirange - CASE WHEN old.media_version <> $10::text THEN '{}' ELSE old.watched END`)} AS seconds
  ), account AS (
    UPDATE learning_accounts a SET watched_until = ${spent('a.watched_until', 'progress.seconds / $7::float8')}, watched_at = $6
    FROM progress WHERE a.enrolment_id = $1
  ), kept AS (
    INSERT INTO lesson_viewings (enrolment_id, lesson_id, media_version, parts, seconds, at, visit_at)
    SELECT $1, $2, $10::text, $3::int4multirange, seconds, $6::timestamptz, LEAST($5::timestamptz, $6::timestamptz) FROM progress WHERE NOT isempty($3::int4multirange)
  )
  SELECT "lessonPercent", "isNew", watched::text FROM progress`;

/**
 * `$1` enrolment, `$2` lesson, `$3` sections, `$4` last section, `$5` since when they were in front of the reader, `$6` now,
 * `$7` most characters a minute, `$8` characters of all sections, `$9` threshold, `$10` seconds to write down,
 * `$11` 'text'.
 */
export const READ = `WITH progress AS (
    UPDATE lesson_progress p SET (sections_read, last_section, last_at, percent, completed_at, completed_by) = (
      SELECT n.sections, $4::int, GREATEST(p.last_at, $6::timestamptz), GREATEST(p.percent, n.percent),
        COALESCE(p.completed_at, CASE WHEN n.percent = 100 THEN $6::timestamptz END), COALESCE(p.completed_by, CASE WHEN n.percent = 100 THEN $11::text END)
      FROM (SELECT u.sections, ${counted('s.share', '$9')} AS percent FROM (SELECT p.sections_read + $3::int4multirange AS sections) u
        CROSS JOIN LATERAL (SELECT COALESCE(sum(length) FILTER (WHERE u.sections @> number::int), 0) * 100 / sum(length) AS share
          FROM unnest($8::int[]) WITH ORDINALITY AS section (length, number)) s) n)
    WHERE p.enrolment_id = $1 AND p.lesson_id = $2
    RETURNING new.percent AS "lessonPercent", ${IS_NEW},
      (SELECT COALESCE(sum(length), 0) FROM unnest($8::int[]) WITH ORDINALITY AS section (length, number) WHERE $3::int4multirange - old.sections_read @> number::int) AS characters
  ), account AS (
    UPDATE learning_accounts a SET read_until = ${spent('a.read_until', 'progress.characters * 60 / $7::float8')}, read_at = $6
    FROM progress WHERE a.enrolment_id = $1
  ), kept AS (
    INSERT INTO lesson_viewings (enrolment_id, lesson_id, parts, seconds, at, visit_at)
    SELECT $1, $2, $3::int4multirange, $10::int, $6::timestamptz, LEAST($5::timestamptz, $6::timestamptz) FROM progress WHERE NOT isempty($3::int4multirange)
  )
  SELECT "lessonPercent", "isNew" FROM progress`;
