/**
 * bin/bench: pages of the running system beside the yardstick, on one machine in one run, in production mode.
 * In each round every scenario is measured right after the yardstick, so that what else the machine does falls on both; printed is the
 * median of the rounds. The same as JSON in bench/results.json. `bin/bench --short` sends a fifth of the requests.
 */

import { writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { openHouse } from './house.mjs';
import { load, percentile } from './load.mjs';
import { scenarios } from './scenarios.mjs';
import { signIns } from './sign-ins.mjs';
import { addTrainees, sessionsOf } from './trainees.mjs';

const SHORT = process.argv.includes('--short');
const ROUNDS = SHORT ? 3 : 5;
const REQUESTS = SHORT ? 300 : 1_000;
const WARMING = SHORT ? 1_500 : 4_000;
const CONNECTIONS = [1, 8, 32];

process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});

const house = await openHouse();
const { client, curriculum, cohortId } = house;
const range = { cohortId, first: 1, last: 32 };
const half = curriculum.lessonsInOrder.slice(0, Math.floor(curriculum.lessonsInOrder.length / 2));
await addTrainees(client, { ...range, lessons: half, subjects: curriculum.writtenSubjects.slice(0, 4) });
await client.query('ANALYZE');
const agent = new Agent({ keepAlive: true });
const measured = await scenarios(house, await sessionsOf(client, range), agent);
const rows = [];

process.stdout.write('Warming up …\n');
for (const scenario of measured) await load({ ...scenario, count: WARMING, connections: 8, expected: 200 });
for (const connections of CONNECTIONS) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const figures = [];
    for (const scenario of measured) {
      const floor = await measure(measured[0], 2 * REQUESTS, connections);
      const figure = scenario === measured[0] ? floor : await measure(scenario, REQUESTS, connections);
      figures.push({ ...figure, ratio: figure.processor / floor.processor });
    }
    rounds.push(figures);
  }
  measured.forEach(({ name }, index) => {
    rows.push({ name, connections, ...medians(rounds.map((figures) => figures[index])) });
  });
  process.stdout.write(`  ${connections} at once\n`);
}
const floorAlone = rows.find(({ name, connections }) => name === 'yardstick' && connections === 1).processor;
const entered = await measure({ ...(await signIns(house)), expected: 303 }, 25, 1);
rows.push({ name: 'sign-in', connections: 1, ...medians([{ ...entered, ratio: entered.processor / floorAlone }]) });

const result = {
  ...{ at: new Date().toISOString(), node: process.version, rounds: ROUNDS, requests: REQUESTS, rows },
  ...{ startSeconds: Number(house.startSeconds.toFixed(1)), webMegabytes: house.webMegabytes() },
};
await house.close();
writeFileSync('bench/results.json', `${JSON.stringify(result, null, 2)}\n`);
console.table(
  rows.map(({ processor, node, postgres, ...row }) => ({
    ...row,
    'µs/request': processor,
    'node µs': node,
    'postgres µs': postgres,
  })),
);
process.stdout.write(`start ${result.startSeconds} s, resident ${result.webMegabytes} MB, node ${result.node}\n`);
process.exit(0);

async function measure({ make, pid, expected = 200 }, count, connections) {
  const before = await house.used(pid);
  const times = await load({ count, connections, make, expected });
  const after = await house.used(pid);
  const [node, postgres] = [(after.node - before.node) / count, (after.postgres - before.postgres) / count];
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share));
  return {
    node,
    postgres,
    processor: node + postgres,
    statements: (after.statements - before.statements) / count,
    p50,
    p95,
    p99,
  };
}

function medians(figures) {
  const digits = { ratio: 1, statements: 1, p50: 1, p95: 1, p99: 1, processor: 0, node: 0, postgres: 0 };
  return Object.fromEntries(
    Object.entries(digits).map(([name, places]) => {
      const sorted = figures.map((figure) => figure[name]).sort((a, b) => a - b);
      return [name, Number(percentile(sorted, 0.5).toFixed(places))];
    }),
  );
}
