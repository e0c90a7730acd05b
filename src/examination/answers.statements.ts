import { MOST } from '#platform/database/together';

/** Said like this, an attempt is found by its number, never by the index of those that run. */
const RUNS = `a.status NOT IN ('submitted', 'timed_out', 'voided')`;

/**
 * Saves of windows that know everything that is kept, one of each attempt at most: one statement that looks and writes. `$1` saves: `attempt`, `enrolment`,
 * `now`, the version that the window knows (`known`), its `writer`, and what was `sent`, a response of null where it was left empty. Says the version from then on;
 * nothing comes back where the attempt does not run, another window knows better, or another save came between.
 */
export const SAVE_AT_ONCE = `WITH seen AS (
    SELECT s.*, a.row_version AS version
    FROM (SELECT * FROM jsonb_to_recordset($1::jsonb) AS s (attempt int, enrolment int, now timestamptz, known int, writer text, sent jsonb) LIMIT ${MOST}) s
    JOIN attempts a ON a.id = s.attempt AND a.enrolment_id = s.enrolment JOIN enrolments e ON e.id = a.enrolment_id
    WHERE ${RUNS} AND (a.due_at IS NULL OR a.due_at > s.now) AND e.status = 'active'
      AND NOT EXISTS (SELECT FROM answers k WHERE k.attempt_id = s.attempt AND k.version > s.known AND k.writer <> s.writer)
  ), changed AS (
    SELECT seen.attempt, r.item, r.response FROM seen CROSS JOIN LATERAL jsonb_to_recordset(seen.sent) AS r (item text, response jsonb)
    LEFT JOIN answers k ON k.attempt_id = seen.attempt AND k.item_id = r.item WHERE k.response IS DISTINCT FROM r.response
  ), saved AS (
    UPDATE attempts a SET row_version = seen.version + 1 FROM seen
    WHERE a.id = seen.attempt AND a.row_version = seen.version AND ${RUNS} AND (a.due_at IS NULL OR a.due_at > seen.now)
      AND EXISTS (SELECT FROM changed c WHERE c.attempt = seen.attempt)
    RETURNING a.id AS attempt, a.row_version AS version, seen.writer, seen.now
  ), cleared AS (
    DELETE FROM answers k USING saved, changed c WHERE c.response IS NULL AND c.attempt = saved.attempt AND k.attempt_id = c.attempt AND k.item_id = c.item
  ), put AS (
    INSERT INTO answers (attempt_id, item_id, response, version, writer, saved_at)
    SELECT c.attempt, c.item, c.response, saved.version, saved.writer, saved.now FROM saved JOIN changed c USING (attempt) WHERE c.response IS NOT NULL
    ON CONFLICT (attempt_id, item_id) DO UPDATE SET response = EXCLUDED.response, version = EXCLUDED.version, writer = EXCLUDED.writer, saved_at = EXCLUDED.saved_at
  ) SELECT attempt, version FROM saved
    UNION ALL SELECT attempt, version FROM seen WHERE NOT EXISTS (SELECT FROM changed c WHERE c.attempt = seen.attempt)`;

/** Under the attempt's lock, when it was worked out what changes: `$1` attempt, `$2` answers, `$3` version, `$4` now, `$5` cleared, `$6` writer. */
export const SAVE = `WITH attempt AS (
    UPDATE attempts SET row_version = $3 WHERE id = $1 RETURNING id
  ), cleared AS (
    DELETE FROM answers USING attempt WHERE attempt_id = attempt.id AND item_id = ANY ($5::text[])
  ) INSERT INTO answers (attempt_id, item_id, response, version, writer, saved_at)
    SELECT attempt.id, s.item, s.response, $3, $6, $4 FROM attempt, jsonb_to_recordset($2::jsonb) AS s (item text, response jsonb)
    ON CONFLICT (attempt_id, item_id) DO UPDATE SET response = EXCLUDED.response, version = EXCLUDED.version, writer = EXCLUDED.writer, saved_at = EXCLUDED.saved_at`;
