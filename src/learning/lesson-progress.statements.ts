import { MOST } from '#platform/database/together';

/**
 * The only writers of lesson progress. Reports that come at the same moment are one statement, one of each enrolment at most: the database
 * unites, counts and completes on the rows as they stand when their turn comes, charges what was new to each person's account of time, and keeps the
 * reports. The account refuses what cannot be true yet (`learning_accounts_within_time`), and with it the whole statement; so two windows,
 * devices or lessons at once never count double. A report says `by` what its lesson may be completed. No row comes back of a lesson that was not
 * begun (`BEGIN_LESSON`), nor of one that would be completed without saying by what.
 */

/** `$1` enrolment, `$2` lesson, `$3` now. */
export const BEGIN_LESSON = `WITH account AS (INSERT INTO learning_accounts (enrolment_id) VALUES ($1) ON CONFLICT DO NOTHING)
  INSERT INTO lesson_progress (enrolment_id, lesson_id, first_at, last_at) VALUES ($1, $2, $3, $3) ON CONFLICT DO NOTHING`;

/** The planner cannot see how many there are. */
const reports = (columns: string) =>
  `(SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (enrolment int, lesson text, by text, ${columns}) LIMIT ${MOST}) r`;
/** Time before the page was opened cannot be spent any more. */
const spent = (until: string, seconds: string) => `GREATEST(${until}, r.since) + make_interval(secs => ${seconds})`;
const seconds = (stretches: string) =>
  `(SELECT COALESCE(sum(upper(part) - lower(part)), 0)::int FROM unnest(${stretches}) AS part)`;
const counted = (percent: string) => `CASE WHEN ${percent} >= r.threshold THEN 100 ELSE ${percent} END`;
const mayStand = (percent: string) => `(r.by IS NOT NULL OR p.completed_at IS NOT NULL OR ${percent} < r.threshold)`;
const COMPLETION = `GREATEST(p.last_at, r.now), GREATEST(p.percent, n.percent),
        COALESCE(p.completed_at, CASE WHEN n.percent = 100 THEN r.now END), COALESCE(p.completed_by, CASE WHEN n.percent = 100 THEN r.by END)`;
const KEPT = `new.percent AS "lessonPercent", new.completed_at IS NOT NULL AND old.completed_at IS NULL AS "isNew"`;

/** A new version of the film begins a new union; percent and completion stay. */
const WATCHED = 'CASE WHEN p.media_version <> r.film THEN r.stretches ELSE p.watched + r.stretches END';
const shareOf = (watched: string) => `LEAST(100, ${seconds(watched)} * 100 / r.length)`;

/**
 * `$1` reports: `stretches`, `position`, `since` the page was opened, `now`, highest `speed`, `length` of the film, `threshold`, version of the
 * `film`, when it `stood` at the position.
 */
export const WATCH = `WITH progress AS (
    UPDATE lesson_progress p SET (watched, media_version, position_seconds, position_at, last_at, percent, completed_at, completed_by) = (
      SELECT n.watched, r.film, CASE WHEN n.later THEN r.position ELSE p.position_seconds END, CASE WHEN n.later THEN r.stood ELSE p.position_at END, ${COMPLETION}
      FROM (SELECT u.watched, u.later, ${counted('u.share')} AS percent
        FROM (SELECT w.watched, ${shareOf('w.watched')} AS share, p.media_version <> r.film OR p.position_at IS NULL OR p.position_at <= r.stood AS later
          FROM (SELECT ${WATCHED} AS watched) w) u) n)
    FROM ${reports('stretches int4multirange, position int, since timestamptz, now timestamptz, speed float8, length int, threshold int, film text, stood timestamptz')}
    WHERE p.enrolment_id = r.enrolment AND p.lesson_id = r.lesson AND ${mayStand(shareOf(`(${WATCHED})`))}
    RETURNING r.*, ${KEPT}, new.watched, ${seconds(`r.stretches - CASE WHEN old.media_version <> r.film THEN '{}' ELSE old.watched END`)} AS seconds
  ), account AS (
    UPDATE learning_accounts a SET watched_until = ${spent('a.watched_until', 'r.seconds / r.speed')}, watched_at = r.now
    FROM progress r WHERE a.enrolment_id = r.enrolment
  ), kept AS (
    INSERT INTO lesson_viewings (enrolment_id, lesson_id, media_version, parts, seconds, at, visit_at)
    SELECT enrolment, lesson, film, stretches, seconds, now, LEAST(since, now) FROM progress WHERE NOT isempty(stretches)
  )
  SELECT enrolment, "lessonPercent", "isNew", watched::text FROM progress`;

const shareRead = (sections: string) =>
  `(SELECT COALESCE(sum(length) FILTER (WHERE ${sections} @> number::int), 0) * 100 / sum(length) FROM unnest(r.lengths) WITH ORDINALITY AS section (length, number))`;
const UNREAD = `(SELECT COALESCE(sum(length), 0) FROM unnest(r.lengths) WITH ORDINALITY AS section (length, number) WHERE r.sections - old.sections_read @> number::int)`;

/**
 * `$1` reports: `sections`, the `last` of them, `since` when they were in front of the reader, `now`, most characters a minute (`speed`),
 * `lengths` of all sections in characters, `threshold`, `seconds` to write down.
 */
export const READ = `WITH progress AS (
    UPDATE lesson_progress p SET (sections_read, last_section, last_at, percent, completed_at, completed_by) = (
      SELECT n.sections, r.last, ${COMPLETION}
      FROM (SELECT u.sections, ${counted('u.share')} AS percent FROM (SELECT w.sections, ${shareRead('w.sections')} AS share FROM (SELECT p.sections_read + r.sections AS sections) w) u) n)
    FROM ${reports('sections int4multirange, last int, since timestamptz, now timestamptz, speed float8, lengths int[], threshold int, seconds int')}
    WHERE p.enrolment_id = r.enrolment AND p.lesson_id = r.lesson AND ${mayStand(shareRead('(p.sections_read + r.sections)'))}
    RETURNING r.*, ${KEPT}, ${UNREAD} AS characters
  ), account AS (
    UPDATE learning_accounts a SET read_until = ${spent('a.read_until', 'r.characters * 60 / r.speed')}, read_at = r.now
    FROM progress r WHERE a.enrolment_id = r.enrolment
  ), kept AS (
    INSERT INTO lesson_viewings (enrolment_id, lesson_id, parts, seconds, at, visit_at)
    SELECT enrolment, lesson, sections, seconds, now, LEAST(since, now) FROM progress WHERE NOT isempty(sections)
  )
  SELECT enrolment, "lessonPercent", "isNew" FROM progress`;
