import { addTrainees, openSessions } from './trainees.mjs';

/** So many have everything in their hands: at 100,000 works each has a pile of 5,000, which no rule of allocation would allow. */
const MARKERS = 20;
/** The first ten works are open, and then every n-th; the others are released. */
const OPEN_EVERY = 2;

/** Trainers of a cohort in practice whose work is to mark, and the piles in front of them. By SQL, past every rule: only for a database of the bench. */
export async function openPiles(client, { cohortId, curriculum }) {
  const { rows: markers } = await client.query(
    `WITH made AS (INSERT INTO persons (login_id, email, legal_name, print_name, created_at)
       SELECT 'pile' || n, 'pile' || n || '@bench.example', '講師 ' || n, '講師 ' || n, now() FROM generate_series(1, $1::int) n RETURNING id)
     INSERT INTO appointments (person_id, role, cohort_id, started_on) SELECT id, 'trainer', $2, current_date - 30 FROM made RETURNING person_id AS person`,
    [MARKERS, cohortId],
  );
  const opened = await openSessions(client, markers);
  const criteria = curriculum.document.practice.rubric.map(({ id }) => id);
  let filled = 0;
  return {
    criteria,
    markers: opened,
    /** More works, up to `size` in all. */
    fill: async (size) => {
      while (filled < size) {
        const last = Math.min(size, filled + 10_000);
        await addTrainees(client, { cohortId, first: filled + 1, last, lessons: [], subjects: [] });
        await addWorks(client, {
          cohortId,
          first: filled + 1,
          last,
          markers: opened.map(({ person }) => person),
          criteria,
        });
        filled = last;
      }
      await client.query('VACUUM ANALYZE');
    },
    /** The open works in front of a marker, `count` of them spread over the pile, in its order. */
    openOf: async (person, count) => {
      const { rows } = await client.query(
        `SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS n FROM marker_assignments
           WHERE marker_id = $1 AND status IN ('assigned', 'marking')) o WHERE place % GREATEST(n / $2, 1) = 0 ORDER BY id LIMIT $2`,
        [person, count],
      );
      return rows.map(({ id }) => id);
    },
  };
}

/** The text that a report of the demonstration has: whole, with its evidence. */
const BODY = `(SELECT body FROM works WHERE kind = 'practice_report' ORDER BY length(body::text) DESC, id LIMIT 1)`;

async function addWorks(client, { cohortId, first, last, markers, criteria }) {
  await client.query('BEGIN');
  await client.query("SET LOCAL session_replication_role = 'replica'");
  await client.query(
    `CREATE TEMPORARY TABLE written ON COMMIT DROP AS SELECT e.id AS enrolment, n.n AS number FROM enrolments e JOIN persons p ON p.id = e.person_id
     JOIN (SELECT generate_series(${first}, ${last}) AS n) n ON lower(p.login_id) = 'bench${cohortId}-' || n.n`,
  );
  await client.query(
    `INSERT INTO works (enrolment_id, kind, round, blind_number, body, status, outcome, handed_in_at, released_at)
     SELECT enrolment, 'practice_report', 1, 'BENCH-' || number, ${BODY}, CASE WHEN open THEN 'marking' ELSE 'released' END,
       CASE WHEN open THEN NULL ELSE 'accepted' END, now() - interval '20 days', CASE WHEN open THEN NULL ELSE now() END
     FROM (SELECT *, number <= 10 OR number % $1 = 0 AS open FROM written) w`,
    [OPEN_EVERY],
  );
  await client.query(
    `INSERT INTO marker_assignments (work_id, marker_id, ordinal, status, assigned_at, handed_in_at, comment)
     SELECT w.id, ($1::int[])[1 + (n.number + o) % cardinality($1::int[])], o, CASE WHEN w.status = 'marking' THEN 'marking' ELSE 'handed_in' END,
       now() - interval '20 days', CASE WHEN w.status = 'marking' THEN NULL ELSE now() - interval '10 days' END, '聴き取りが丁寧です。'
     FROM written n JOIN works w ON w.enrolment_id = n.enrolment, generate_series(1, 2) o`,
    [markers],
  );
  await client.query(
    `INSERT INTO criterion_marks (assignment_id, criterion, level, comment, row_version, saved_at)
     SELECT m.id, c, 3, '', 2, now() FROM written n JOIN works w ON w.enrolment_id = n.enrolment JOIN marker_assignments m ON m.work_id = w.id, unnest($1::text[]) c`,
    [criteria],
  );
  await client.query('COMMIT');
}
