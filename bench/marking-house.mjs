import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AssignWaitingWorks } from '../dist/allocation/assign-waiting-works.job.js';
import { USUAL_WORKS_PER_WEEK } from '../dist/allocation/capacity.js';
import { AppModule } from '../dist/app.module.js';
import { prepareTestTemplate } from '../dist/demonstration/prepare-test-template.js';
import { HandInWork } from '../dist/marking/hand-in-work.js';
import { systemActor } from '../dist/platform/actor/actor.js';
import { Config } from '../dist/platform/config.js';
import { Work } from '../dist/platform/database/work.js';
import { webAdapter } from '../dist/platform/http/web.js';
import { JobQueue } from '../dist/platform/jobs/job-queue.js';
import { openDatabase } from './systems.mjs';
import { addCohort, addTrainees, curriculumOf, openSessions } from './trainees.mjs';

/** Two weeks of the usual number: what fits into a trainer's hands. */
const FITS = 2 * USUAL_WORKS_PER_WEEK;
const heading = { ja: '取組みの経過', easy: '取組みの経過', en: 'Course' };
const body = (number) => ({
  title: `課題レポート ${number}`,
  parts: [
    { heading, text: '退職の相談から、在留と保険と収入を順に確かめました。期限を一緒に書き出しました。'.repeat(30) },
  ],
  evidence: [],
});

/** A database with a cohort whose reports come in and the trainers who mark them, and the questions that are asked of it afterwards. */
export async function openMarkingHouse({ trainers, reports }) {
  const given = process.env.DATABASE_URL;
  const database = given ? await existing(given) : await openDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL = 'silent';
  if (!given) await prepareTestTemplate();
  const { client } = database;
  const curriculum = await curriculumOf(client);
  const cohortId = await addCohort(client, curriculum, 7);
  await addTrainees(client, { cohortId, first: 1, last: reports, lessons: [], subjects: [] });
  await client.query(`UPDATE enrolments SET stage = 'practice' WHERE cohort_id = $1`, [cohortId]);
  // How well trainers are prepared is not what is measured here.
  await client.query(`UPDATE cohorts SET settings = '{"calibration_scripts": 0}' WHERE id = $1`, [cohortId]);
  await client.query(`DELETE FROM appointments WHERE role = 'trainer'`);
  await client.query(
    `WITH made AS (INSERT INTO persons (login_id, email, legal_name, print_name, created_at)
       SELECT 'marker' || n, 'marker' || n || '@bench.example', '講師 ' || n, '講師 ' || n, now() FROM generate_series(1, $1::int) n RETURNING id)
     INSERT INTO appointments (person_id, role, cohort_id, started_on) SELECT id, 'trainer', $2, current_date - 30 FROM made`,
    [trainers, cohortId],
  );
  const app = await NestFactory.create(AppModule, webAdapter(new Config()), { logger: false, abortOnError: false });
  await app.init();
  await app.get(JobQueue).start(false);
  const first = async (sql, values = []) => (await client.query(sql, values)).rows[0];
  return {
    url: database.url,
    sessions: () => sessions(client, cohortId),
    /** Reports come in one after the other, `wait` apart. */
    handIn: async (wait) => {
      const { rows } = await client.query('SELECT id FROM enrolments WHERE cohort_id = $1 ORDER BY id', [cohortId]);
      for (const [index, { id: enrolmentId }] of rows.entries()) {
        const work = { enrolmentId, kind: 'practice_report', round: 1, body: body(index + 1) };
        await app.get(Work).run(systemActor, (tx) => app.get(HandInWork).within(tx, work));
        await wait(index);
      }
    },
    alsoRecurs: () => app.get(AssignWaitingWorks).run(),
    left: async () =>
      (
        await first(
          `SELECT $1::int - count(*)::int AS left FROM works w JOIN enrolments e ON e.id = w.enrolment_id WHERE e.cohort_id = $2 AND w.status = 'released'`,
          [reports, cohortId],
        )
      ).left,
    fullest: async () =>
      (
        await first(
          `SELECT COALESCE(max(n), 0)::float / ${FITS} AS share FROM (SELECT count(*) AS n FROM marker_assignments WHERE status IN ('assigned', 'marking') GROUP BY marker_id) one`,
        )
      ).share,
    check: async (acknowledged) => {
      const rubric = curriculum.document.practice.rubric.map(({ id }) => id);
      const { lost } = await first(
        `SELECT count(*)::int AS lost FROM unnest($1::int[], $2::text[], $3::int[]) AS a(id, criterion, level)
         LEFT JOIN criterion_marks k ON k.assignment_id = a.id AND k.criterion = a.criterion WHERE k.level IS DISTINCT FROM a.level`,
        [
          acknowledged.map(({ id }) => id),
          acknowledged.map(({ position }) => rubric[position - 1]),
          acknowledged.map(({ level }) => level),
        ],
      );
      const twice = async (by, where) =>
        (
          await first(
            `SELECT count(*)::int AS n FROM (SELECT 1 FROM marker_assignments ${where} GROUP BY ${by} HAVING count(*) > 1) x`,
          )
        ).n;
      return {
        'marks lost': lost,
        'places given twice': await twice('work_id, ordinal', `WHERE status <> 'declined'`),
        'works given twice to one': await twice('work_id, marker_id', ''),
        'agreed by the two': (
          await first(`SELECT count(*)::int AS n FROM agreements WHERE method IN ('same', 'within_tolerance')`)
        ).n,
        'agreed by talking': (await first(`SELECT count(*)::int AS n FROM agreements WHERE method = 'reconciled'`)).n,
        'decided by a third': (await first(`SELECT count(*)::int AS n FROM agreements WHERE method = 'third_marker'`))
          .n,
      };
    },
    close: async () => {
      await app.close();
      await database.stop();
    },
  };
}

async function existing(url) {
  const client = new pg.Client(url);
  await client.connect();
  return { url, client, stop: () => client.end() };
}

/** Sessions of the trainers. */
async function sessions(client, cohortId) {
  const { rows } = await client.query(
    `SELECT person_id AS person FROM appointments WHERE role = 'trainer' AND cohort_id = $1`,
    [cohortId],
  );
  return openSessions(client, rows);
}
