/** Said like this, an attempt is found by its number, never by the index of those that run. */
const RUNS = `a.status NOT IN ('submitted', 'timed_out', 'voided')`;

/**
 * The save of a window that knows everything that is kept: one statement that looks and writes. `$1` attempt, `$2` enrolment, `$3` now, `$4` the
 * version that the window knows, `$5` writer, `$6` what was sent, a response of null where it was left empty. Says the version from then on; nothing comes back
 * where the attempt does not run, another window knows better, or another save came between.
 */
export const SAVE_AT_ONCE = `WITH seen AS (
    SELECT a.row_version AS version FROM attempts a JOIN enrolments e ON e.id = a.enrolment_id
    WHERE a.id = $1 AND a.enrolment_id = $2 AND ${RUNS} AND (a.due_at IS NULL OR a.due_at > $3) AND e.status = 'active'
      AND NOT EXISTS (SELECT FROM answers k WHERE k.attempt_id = $1 AND k.version > $4 AND k.writer <> $5)
  ), changed AS (
    SELECT s.item, s.response FROM seen CROSS JOIN jsonb_to_recordset($6::jsonb) AS s (item text, response jsonb)
    LEFT JOIN answers k ON k.attempt_id = $1 AND k.item_id = s.item WHERE k.response IS DISTINCT FROM s.response
  ), attempt AS (
    UPDATE attempts a SET row_version = seen.version + 1 FROM seen
    WHERE a.id = $1 AND a.row_version = seen.version AND ${RUNS} AND (a.due_at IS NULL OR a.due_at > $3) AND EXISTS (SELECT FROM changed)
    RETURNING a.row_version AS version
  ), cleared AS (
    DELETE FROM answers k USING attempt, changed c WHERE c.response IS NULL AND k.attempt_id = $1 AND k.item_id = c.item
  ), put AS (
    INSERT INTO answers (attempt_id, item_id, response, version, writer, saved_at)
    SELECT $1, c.item, c.response, attempt.version, $5, $3 FROM attempt, changed c WHERE c.response IS NOT NULL
    ON CONFLICT (attempt_id, item_id) DO UPDATE SET response = EXCLUDED.response, version = EXCLUDED.version, writer = EXCLUDED.writer, saved_at = EXCLUDED.saved_at
  ) SELECT version FROM attempt UNION ALL SELECT version FROM seen WHERE NOT EXISTS (SELECT FROM changed)`;

/** Under the attempt's lock, when it was worked out what changes: `$1` attempt, `$2` answers, `$3` version, `$4` now, `$5` cleared, `$6` writer. */
export const SAVE = `WITH attempt AS (
    UPDATE attempts SET row_version = $3 WHERE id = $1 RETURNING id
  ), cleared AS (
    DELETE FROM answers USING attempt WHERE attempt_id = attempt.id AND item_id = ANY ($5::text[])
  ) INSERT INTO answers (attempt_id, item_id, response, version, writer, saved_at)
    SELECT attempt.id, s.item, s.response, $3, $6, $4 FROM attempt, jsonb_to_recordset($2::jsonb) AS s (item text, response jsonb)
    ON CONFLICT (attempt_id, item_id) DO UPDATE SET response = EXCLUDED.response, version = EXCLUDED.version, writer = EXCLUDED.writer, saved_at = EXCLUDED.saved_at`;
