/**
 * bin/bench growth: what home, lesson page and heartbeat cost with more and more enrolments. Prints processor time and statements per request, and every
 * table that was read from end to end meanwhile: with all indexes in place there is none but the small ones. The same as JSON in bench/growth.json.
 */

import { writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { openHouse } from './house.mjs';
import { load, percentile } from './load.mjs';
import { readToTheEnd, readWhole } from './read-whole.mjs';
import { scenarios } from './scenarios.mjs';
import { addTrainees, sessionsOf } from './trainees.mjs';

const SIZES = process.argv.includes('--short') ? [300, 3_000] : [300, 3_000, 30_000, 100_000];
const ROUNDS = 3;
const REQUESTS = 600;
const CONNECTIONS = 8;

process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});

const house = await openHouse();
const { client, curriculum, cohortId } = house;
const lessons = curriculum.lessonsInOrder.slice(0, 20);
const subjects = curriculum.writtenSubjects.slice(0, 4);
const agent = new Agent({ keepAlive: true });
const rows = [];
let filled = 0;
let measured = null;
for (const size of SIZES) {
  process.stdout.write(`${size} enrolments …\n`);
  while (filled < size) {
    const last = Math.min(size, filled + 10_000);
    await addTrainees(client, { cohortId, first: filled + 1, last, lessons, subjects });
    filled = last;
  }
  await client.query('VACUUM ANALYZE');
  if (!measured) {
    measured = await scenarios(house, await sessionsOf(client, { cohortId, first: 1, last: 32 }), agent);
    for (const scenario of measured) await load({ ...scenario, count: 2_000, connections: CONNECTIONS, expected: 200 });
  }
  for (const scenario of measured) await load({ ...scenario, count: 200, connections: CONNECTIONS, expected: 200 });
  const before = await readToTheEnd(client);
  const figures = measured.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, scenario] of measured.entries()) figures[index].push(await measure(scenario));
  const after = await readToTheEnd(client);
  const whole = readWhole(before, after).join(' ');
  measured.forEach(({ name }, index) => {
    const [middle] = figures[index].sort((a, b) => a.processor - b.processor).slice(1);
    rows.push({ name, enrolments: size, ...middle, readWhole: whole });
  });
}
const counts = await client.query(
  `SELECT relname, n_live_tup::int AS rows FROM pg_stat_user_tables WHERE n_live_tup > 50000 ORDER BY 2 DESC`,
);
await house.close();
writeFileSync(
  'bench/growth.json',
  `${JSON.stringify({ at: new Date().toISOString(), rows, tables: counts.rows }, null, 2)}\n`,
);
console.table(rows.sort((a, b) => a.name.localeCompare(b.name) || a.enrolments - b.enrolments));
process.stdout.write(`${counts.rows.map(({ relname, rows: count }) => `${relname} ${count}`).join(', ')}\n`);
process.exit(0);

async function measure({ make, pid }) {
  const before = await house.used(pid);
  const times = await load({ count: REQUESTS, connections: CONNECTIONS, make, expected: 200 });
  const after = await house.used(pid);
  const [node, postgres] = ['node', 'postgres'].map((part) => Math.round((after[part] - before[part]) / REQUESTS));
  const statements = Number(((after.statements - before.statements) / REQUESTS).toFixed(1));
  return { processor: node + postgres, node, postgres, statements, p50: Number(percentile(times, 0.5).toFixed(1)) };
}
