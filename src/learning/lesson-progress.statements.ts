/**
 * The only writers of lesson progress, one statement each: the person's account of time decides whether a report can be true,
 * the database unites, counts and completes, and the accepted report is kept. Nothing is read first, so two windows, devices
 * or lessons at once never count double. The last parameter says by what the lesson is completed, where the report completes it.
 */

/** Where the account would stand with `seconds` more: time before the page was opened (`$5`) cannot be spent any more. */
const spent = (until: string, seconds: string) =>
  `GREATEST(${until}, $5::timestamptz) + make_interval(secs => ${seconds})`;
const PERCENT_WATCHED = 'percent_counted(percent_watched(n.watched, $9::int), $10::int)';
const PERCENT_READ = 'percent_counted(percent_read(n.sections, $8::int[]), $9::int)';

/**
 * `$1` enrolment, `$2` lesson, `$3` stretches, `$4` position, `$5` page opened, `$6` now, `$7` highest speed, `$8` slack in seconds,
 * `$9` length of the film, `$10` threshold, `$11` version of the film, `$12` when the film stood at the position, `$13` 'video'.
 * A new version of the film begins a new union; percent and completion stay.
 */
export const WATCH = `WITH before AS (
    SELECT COALESCE((SELECT watched FROM lesson_progress WHERE enrolment_id = $1 AND lesson_id = $2
      AND COALESCE(media_version, $11::text) = $11::text), '{}') AS watched
  ), fresh AS (
    SELECT seconds_in(watched + $3::int4multirange) - seconds_in(watched) AS seconds FROM before
  ), account AS (
    INSERT INTO learning_accounts AS a (enrolment_id, watched_until)
    SELECT $1, ${spent('NULL', 'seconds / $7::float8')} FROM fresh
    WHERE ${spent('NULL', 'seconds / $7::float8 - $8::float8')} <= $6::timestamptz
    ON CONFLICT (enrolment_id) DO UPDATE SET watched_until = ${spent('a.watched_until', '(SELECT seconds FROM fresh) / $7::float8')}
    WHERE ${spent('a.watched_until', '(SELECT seconds FROM fresh) / $7::float8 - $8::float8')} <= $6::timestamptz
    RETURNING enrolment_id
  ), kept AS (
    INSERT INTO lesson_viewings (enrolment_id, lesson_id, media_version, parts, seconds, at, visit_at)
    SELECT $1, $2, $11::text, $3::int4multirange, fresh.seconds, $6::timestamptz, LEAST($5::timestamptz, $6::timestamptz) FROM account, fresh WHERE NOT isempty($3::int4multirange)
  )
  INSERT INTO lesson_progress AS p (enrolment_id, lesson_id, media_version, watched, position_seconds, position_at, percent, completed_at, completed_by, first_at, last_at)
  SELECT $1, $2, $11::text, n.watched, $4::int, $12::timestamptz, ${PERCENT_WATCHED}, CASE WHEN ${PERCENT_WATCHED} = 100 THEN $6::timestamptz END,
    CASE WHEN ${PERCENT_WATCHED} = 100 THEN $13::text END, $6::timestamptz, $6::timestamptz
  FROM account, (SELECT $3::int4multirange AS watched) n
  ON CONFLICT (enrolment_id, lesson_id) DO UPDATE SET
    (watched, media_version, position_seconds, position_at, last_at, percent, completed_at, completed_by) = (
      SELECT n.watched, $11::text, CASE WHEN n.isLater THEN $4::int ELSE p.position_seconds END, CASE WHEN n.isLater THEN $12::timestamptz ELSE p.position_at END,
        GREATEST(p.last_at, $6::timestamptz), GREATEST(p.percent, ${PERCENT_WATCHED}),
        COALESCE(p.completed_at, CASE WHEN ${PERCENT_WATCHED} = 100 THEN $6::timestamptz END),
        COALESCE(p.completed_by, CASE WHEN ${PERCENT_WATCHED} = 100 THEN $13::text END)
      FROM (SELECT CASE WHEN p.media_version <> $11::text THEN $3::int4multirange ELSE p.watched + $3::int4multirange END AS watched,
        p.media_version <> $11::text OR p.position_at IS NULL OR p.position_at <= $12::timestamptz AS isLater) n)
  RETURNING percent_counted(percent_watched(watched, $9::int), $10::int) AS percent, percent AS "lessonPercent",
    (SELECT COALESCE(jsonb_agg(jsonb_build_array(lower(part), upper(part)) ORDER BY part), '[]') FROM unnest(watched) AS part) AS watched,
    completed_at IS NOT NULL AND old.completed_at IS NULL AS "isNew"`;

/**
 * `$1` enrolment, `$2` lesson, `$3` sections, `$4` last section, `$5` since when they were in front of the reader, `$6` now,
 * `$7` most characters a minute, `$8` characters of all sections, `$9` threshold, `$10` seconds to write down,
 * `$11` 'text'.
 */
export const READ = `WITH before AS (
    SELECT COALESCE((SELECT sections_read FROM lesson_progress WHERE enrolment_id = $1 AND lesson_id = $2), '{}') AS sections
  ), fresh AS (
    SELECT characters_in($3::int4multirange - sections, $8::int[]) * 60 / $7::float8 AS seconds FROM before
  ), account AS (
    INSERT INTO learning_accounts AS a (enrolment_id, read_until)
    SELECT $1, ${spent('NULL', 'seconds')} FROM fresh WHERE ${spent('NULL', 'seconds')} <= $6::timestamptz
    ON CONFLICT (enrolment_id) DO UPDATE SET read_until = ${spent('a.read_until', '(SELECT seconds FROM fresh)')}
    WHERE ${spent('a.read_until', '(SELECT seconds FROM fresh)')} <= $6::timestamptz
    RETURNING enrolment_id
  ), kept AS (
    INSERT INTO lesson_viewings (enrolment_id, lesson_id, parts, seconds, at, visit_at)
    SELECT $1, $2, $3::int4multirange, $10::int, $6::timestamptz, LEAST($5::timestamptz, $6::timestamptz) FROM account WHERE NOT isempty($3::int4multirange)
  )
  INSERT INTO lesson_progress AS p (enrolment_id, lesson_id, sections_read, last_section, percent, completed_at, completed_by, first_at, last_at)
  SELECT $1, $2, n.sections, $4::int, ${PERCENT_READ}, CASE WHEN ${PERCENT_READ} = 100 THEN $6::timestamptz END,
    CASE WHEN ${PERCENT_READ} = 100 THEN $11::text END, $6::timestamptz, $6::timestamptz
  FROM account, (SELECT $3::int4multirange AS sections) n
  ON CONFLICT (enrolment_id, lesson_id) DO UPDATE SET
    (sections_read, last_section, last_at, percent, completed_at, completed_by) = (
      SELECT n.sections, $4::int, GREATEST(p.last_at, $6::timestamptz), GREATEST(p.percent, ${PERCENT_READ}),
        COALESCE(p.completed_at, CASE WHEN ${PERCENT_READ} = 100 THEN $6::timestamptz END),
        COALESCE(p.completed_by, CASE WHEN ${PERCENT_READ} = 100 THEN $11::text END)
      FROM (SELECT p.sections_read + $3::int4multirange AS sections) n)
  RETURNING percent, percent AS "lessonPercent", completed_at IS NOT NULL AND old.completed_at IS NULL AS "isNew"`;
