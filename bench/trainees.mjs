import { randomBytes } from 'node:crypto';
import { PublishedCurriculum } from '../dist/curriculum/published-curriculum.js';
import { sessionKey } from '../dist/platform/http/session.js';
import { Secrets } from '../dist/platform/secrets.js';

/** For measuring only: with it the bench can make sessions, as the sign-in page would, without 2,000 slow hashes. */
export const SECRET = 'for-measuring-only-for-measuring-only';
export const secrets = new Secrets({ sessionSecret: SECRET });

/** The published edition that the cohorts of the bench learn by. */
export async function curriculumOf(client) {
  const { rows } = await client.query(
    'SELECT id, number, published_at, document FROM curriculum_versions ORDER BY id DESC LIMIT 1',
  );
  const [{ id, number, published_at: publishedAt, document }] = rows;
  return new PublishedCurriculum(document, { id, number, publishedAt });
}

/** A cohort in the middle of stage 1. */
export async function addCohort(client, curriculum, ordinal) {
  const { rows } = await client.query(
    `INSERT INTO cohorts (code, fiscal_year, ordinal, status, seats, curriculum_version_id, recruitment_opens_at, application_deadline, learning_starts_at,
       learning_ends_at, practice_ends_at, ends_at)
     VALUES ('BENCH-' || $1::int, 2099, $1::int, 'running', 200000, $2, now() - interval '90 days', now() - interval '40 days', now() - interval '30 days',
       now() + interval '30 days', now() + interval '120 days', now() + interval '160 days') RETURNING id`,
    [ordinal, curriculum.id],
  );
  return rows[0].id;
}

/** Every table a trainee of stage 1 fills, set by set; `$1` cohort, `$2`–`$3` numbers of the trainees, `$4` lessons completed by each, `$5` quizzes passed. */
const FILL = [
  `INSERT INTO persons (login_id, email, legal_name, print_name, created_at)
   SELECT 'bench' || $1::int || '-' || n, 'bench' || $1::int || '-' || n || '@bench.example', '計測 ' || n, '計測 ' || n, now() FROM generate_series($2::int, $3::int) n`,
  `INSERT INTO appointments (person_id, role, cohort_id, started_on) SELECT id, 'trainee', $1, current_date - 30 FROM new_persons`,
  `INSERT INTO applications (cohort_id, person_id, organisation_id, status, created_at, submitted_at)
   SELECT $1, id, (SELECT min(id) FROM organisations) + (id % (SELECT count(*) FROM organisations))::int, 'enrolled', now() - interval '60 days', now() - interval '50 days' FROM new_persons`,
  `INSERT INTO enrolments (cohort_id, person_id, organisation_id, application_id, status, stage, enrolled_at, learning_due_at)
   SELECT a.cohort_id, a.person_id, a.organisation_id, a.id, 'active', 'learning', now() - interval '35 days', now() + interval '30 days'
   FROM applications a JOIN new_persons p ON p.id = a.person_id`,
  `INSERT INTO enrolment_stages (enrolment_id, stage, entered_at) SELECT id, 'learning', now() - interval '30 days' FROM new_enrolments`,
  `INSERT INTO events (action_id, at, actor_id, actor_role, name, subject_id, enrolment_id, after)
   SELECT gen_random_uuid(), now() - interval '30 days', NULL, 'system', name, id, id, '{"stage": "learning"}' FROM new_enrolments, unnest(ARRAY['enrolment.started', 'stage.entered']) name`,
  `INSERT INTO learning_accounts (enrolment_id) SELECT id FROM new_enrolments`,
  `INSERT INTO lesson_progress (enrolment_id, lesson_id, sections_read, percent, completed_at, completed_by, first_at, last_at)
   SELECT e.id, l.id, '{[1,5)}', 100, now() - interval '20 days', 'text', now() - interval '20 days', now() - interval '20 days' FROM new_enrolments e, unnest($4::text[]) l (id)`,
  `INSERT INTO lesson_viewings (enrolment_id, lesson_id, parts, seconds, at, visit_at)
   SELECT e.id, l.id, '{[1,5)}', 400, now() - interval '20 days', now() - interval '20 days' FROM new_enrolments e, unnest($4::text[]) l (id)`,
  `INSERT INTO events (action_id, at, actor_id, actor_role, name, subject_id, enrolment_id, after)
   SELECT gen_random_uuid(), now() - interval '20 days', e.person_id, 'trainee', 'lesson.completed', e.id, e.id, jsonb_build_object('lesson', l.id, 'by', 'text')
   FROM new_enrolments e, unnest($4::text[]) l (id)`,
  `INSERT INTO attempts (enrolment_id, test, number, status, item_ids, seed, started_at, submitted_at, points, max_points, percent, passed)
   SELECT e.id, q.test, 1, 'submitted', q.items, 1, now() - interval '19 days', now() - interval '19 days', cardinality(q.items), cardinality(q.items), 100, true
   FROM new_enrolments e, (SELECT value ->> 'test' AS test, ARRAY(SELECT jsonb_array_elements_text(value -> 'items')) AS items FROM jsonb_array_elements($5::jsonb)) q`,
];
const NAMES = `generate_series($2::int, $3::int) n ON lower(p.login_id) = 'bench' || $1::int || '-' || n`;
const NEW = {
  new_persons: `SELECT p.id FROM persons p JOIN ${NAMES}`,
  new_enrolments: `SELECT e.id, e.person_id FROM enrolments e JOIN persons p ON p.id = e.person_id JOIN ${NAMES}`,
};

/** Trainees `first` to `last` of a cohort who have completed `lessons` and passed the quizzes of `subjects`. By SQL, past every rule: only for a database of the bench. */
export async function addTrainees(client, { cohortId, first, last, lessons, subjects }) {
  const quizzes = subjects.map(({ id }) => ({ test: `quiz:${id}`, items: [`${id}-Q01`, `${id}-Q02`, `${id}-Q03`] }));
  const all = [cohortId, first, last, lessons.map(({ id }) => id), JSON.stringify(quizzes)];
  await client.query('BEGIN');
  // Foreign keys and triggers would be asked for every one of millions of rows.
  await client.query("SET LOCAL session_replication_role = 'replica'");
  for (const table of Object.keys(NEW)) await client.query(`DROP TABLE IF EXISTS ${table}`);
  for (const statement of FILL) {
    for (const [table, question] of Object.entries(NEW))
      if (statement.includes(table) && !(await exists(client, table)))
        await client.query(`CREATE TEMPORARY TABLE ${table} AS ${literal(question, all)}`);
    await client.query(literal(statement, all));
  }
  for (const table of Object.keys(NEW)) await client.query(`DROP TABLE ${table}`);
  await client.query('COMMIT');
}

const exists = async (client, table) => (await client.query('SELECT to_regclass($1) AS found', [table])).rows[0].found;

/** A statement names only some of the parameters, which the protocol does not allow; the bench's own values stand in it as literals. */
const literal = (sql, values) =>
  sql.replace(/\$(\d)/g, (_, number) => {
    const value = values[number - 1];
    if (typeof value === 'number') return String(value);
    if (Array.isArray(value)) return `ARRAY[${value.map((one) => `'${one}'`).join(',')}]`;
    return `'${value.replaceAll("'", "''")}'`;
  });

/** Sessions of these people (`person`, and whatever else a row says) as the sign-in page makes them, without a slow hash each; with their cookies. */
export async function openSessions(client, people) {
  const opened = people.map((row) => ({ ...row, value: randomBytes(32).toString('base64url') }));
  await client.query(
    `INSERT INTO http_sessions (id, content, person_id, expires_at)
     SELECT s.id, jsonb_build_object('personId', s.person, '_csrf', s.secret), s.person, now() + interval '8 hours'
     FROM unnest($1::text[], $2::int[], $3::text[]) AS s (id, person, secret)`,
    [
      opened.map(({ value }) => sessionKey(secrets, value)),
      opened.map(({ person }) => person),
      opened.map(() => randomBytes(18).toString('base64url')),
    ],
  );
  return opened.map(({ value, ...row }) => ({ ...row, cookie: `kakehashi=${value}` }));
}

/** Sessions of trainees `first` to `last`: their persons, enrolments and cookies. */
export async function sessionsOf(client, { cohortId, first, last }) {
  const { rows } = await client.query(
    `SELECT e.id AS enrolment, e.person_id AS person FROM enrolments e JOIN persons p ON p.id = e.person_id JOIN ${NAMES} ORDER BY e.id`,
    [cohortId, first, last],
  );
  return openSessions(client, rows);
}
