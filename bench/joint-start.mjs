/**
 * bin/bench joint-start: many trainees open the check test within a short time, save their answers as people do (only faster), and hand in.
 * Every answer that the system acknowledged must stand in the database at the end. Bounded in people and in time, against this machine only.
 * JOINT_START_TRAINEES changes their number. The result as JSON in bench/joint-start.json; ends with 1 where an answer is lost or too much failed.
 */

import { writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { readResponse } from '../dist/curriculum/read-response.js';
import { openHouse } from './house.mjs';
import { percentile, send } from './load.mjs';
import { answerFields, hiddenFields } from './scenarios.mjs';
import { addTrainees, sessionsOf } from './trainees.mjs';

const TRAINEES = Number(process.env.JOINT_START_TRAINEES ?? 2_000);
const RAMP = 30_000;
const PAUSE = 3_000;
const SAVES = 8;
const LONGEST = 10 * 60_000;
const MOST_ERRORS = 0.001;

const house = await openHouse();
const { client, curriculum, cohortId, port } = house;
const range = { cohortId, first: 1, last: TRAINEES };
process.stdout.write(`Preparing ${TRAINEES} trainees …\n`);
await addTrainees(client, { ...range, lessons: curriculum.lessonsInOrder, subjects: curriculum.writtenSubjects });
await client.query('ANALYZE');
const trainees = await sessionsOf(client, range);
const agent = new Agent({ keepAlive: true, maxSockets: 256 });
const times = { page: [], start: [], questions: [], save: [], submit: [] };
const errors = [];
const acknowledged = new Map();
const deadline = performance.now() + LONGEST;
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Different for everybody and the same in every run. */
const chance = (seed) => ((seed * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;

process.stdout.write(`They begin within ${RAMP / 1000} s …\n`);
const began = performance.now();
await Promise.all(trainees.map((trainee, index) => sit(trainee, index).catch((error) => errors.push(error.message))));
const seconds = (performance.now() - began) / 1000;

const { answers, lost } = await compared();
const requests = Object.values(times).reduce((sum, list) => sum + list.length, 0) + errors.length;
const rows = Object.entries(times).map(([step, list]) => {
  const sorted = list.sort((a, b) => a - b);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => Math.round(percentile(sorted, share) ?? 0));
  return { step, requests: list.length, p50, p95, p99 };
});
const submitted = await client.query(
  `SELECT count(*)::int AS count FROM attempts a JOIN enrolments e ON e.id = a.enrolment_id WHERE e.cohort_id = $1 AND a.test = 'check-test' AND a.status = 'submitted'`,
  [cohortId],
);
const result = {
  ...{ at: new Date().toISOString(), trainees: TRAINEES, seconds: Math.round(seconds), requests, rows },
  ...{
    errors: errors.length,
    errorShare: errors.length / requests,
    acknowledgedAnswers: answers,
    lost,
  },
  ...{ submitted: submitted.rows[0].count, webMegabytes: house.webMegabytes() },
};
await house.close();
writeFileSync(
  'bench/joint-start.json',
  `${JSON.stringify({ ...result, firstErrors: errors.slice(0, 10) }, null, 2)}\n`,
);
console.table(rows);
const { rows: _, ...summary } = result;
process.stdout.write(`${JSON.stringify(summary)}\n${errors.slice(0, 5).join('\n')}\n`);
process.exit(answers > 0 && lost === 0 && result.errorShare < MOST_ERRORS && result.submitted === TRAINEES ? 0 : 1);

/** One trainee: the page of the test, the questions, answers one after the other, the hand-in. */
async function sit({ cookie }, index) {
  await wait(chance(index + 1) * RAMP);
  const page = await timed('page', { path: '/learn/check-test', headers: { cookie } }, 200);
  const token = hiddenFields(page.body)._csrf;
  const headers = { cookie, 'x-csrf-token': token, 'content-type': 'application/json' };
  const begun = await timed('start', { path: '/learn/check-test/attempts', method: 'POST', headers, body: '{}' }, 303);
  const path = begun.headers.location;
  const questions = await timed('questions', { path, headers: { cookie } }, 200);
  const { _csrf, ...fields } = hiddenFields(questions.body);
  const choices = [...answerFields(questions.body)];
  const perSave = Math.ceil(choices.length / SAVES);
  for (let save = 0; save < SAVES; save += 1) {
    await wait(PAUSE * (0.5 + chance(index * SAVES + save + 7)));
    choices.slice(save * perSave, (save + 1) * perSave).forEach(([name, values], place) => {
      fields[name] = values[Math.floor(chance(index * 97 + save * 13 + place) * values.length)];
    });
    const body = JSON.stringify(fields);
    const saved = { path: `${path}/answers`, method: 'POST', headers: { ...headers, 'x-autosave': '1' }, body };
    const { body: answer } = await timed('save', saved, 200);
    fields.version = String(JSON.parse(answer).version);
    acknowledged.set(Number(path.split('/').at(-1)), { ...fields });
  }
  await timed('submit', { path: `${path}/submission`, method: 'POST', headers, body: JSON.stringify(fields) }, 303);
}

async function timed(step, request, expected) {
  if (performance.now() > deadline) throw new Error(`${step}: out of time`);
  const begin = performance.now();
  const answer = await send(agent, { port, ...request });
  if (answer.status !== expected) throw new Error(`${step}: ${answer.status} ${answer.body.slice(0, 200)}`);
  times[step].push(performance.now() - begin);
  return answer;
}

/** How many answers were acknowledged last, and how many of them do not stand in the database as they were sent. */
async function compared() {
  const { rows: attempts } = await client.query(
    `SELECT a.id, a.seed, a.item_ids AS items, (SELECT COALESCE(jsonb_object_agg(s.item_id, s.response), '{}') FROM answers s WHERE s.attempt_id = a.id) AS answers
     FROM attempts a WHERE a.id = ANY ($1::int[])`,
    [[...acknowledged.keys()]],
  );
  const pairs = attempts.flatMap(({ id, seed, items, answers: kept }) =>
    items.map((item) => [readResponse(curriculum.question(item), seed, acknowledged.get(id)), kept[item] ?? null]),
  );
  return {
    answers: pairs.filter(([sent]) => sent !== null).length,
    lost: pairs.filter(([sent, kept]) => !isDeepStrictEqual(sent, kept)).length,
  };
}
