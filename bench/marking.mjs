/**
 * bin/bench marking: what the desk of a marker costs with 10, 1,000 and 100,000 works handed in: the page, the next work of the pile, the save of one criterion,
 * and the queue (its first page, its middle, what is done). In each round every scenario is measured right after the yardstick; printed is the middle round, with
 * every large table that was read from end to end meanwhile. The same as JSON in bench/marking.json.
 */

import { writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { openHouse } from './house.mjs';
import { load, percentile, send } from './load.mjs';
import { openPiles } from './piles.mjs';
import { readToTheEnd, readWhole } from './read-whole.mjs';
import { hiddenFields } from './scenarios.mjs';

const SIZES = process.argv.includes('--short') ? [10, 1_000] : [10, 1_000, 100_000];
const ROUNDS = 5;
const REQUESTS = 400;
/** So many of each before anything is counted: until then the compiler is still at work on them, as it is not in a process that has run for an hour. */
const WARMING = 6_000;
/** Those of bin/bench, and as many as the trainers of a season (marking-year). */
const CONNECTIONS = [8, 32, 40];
/** Works of each marker that are opened and saved. */
const DESKS = 25;

process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});

const house = await openHouse();
const { client, port, yardstickPort, yardstickPid } = house;
const piles = await openPiles(client, house);
const agent = new Agent({ keepAlive: true });
const yardstick = {
  name: 'yardstick',
  expected: 200,
  make: () => ({ port: yardstickPort, path: '/' }),
  pid: yardstickPid,
};
const rows = [];
for (const size of SIZES) {
  process.stdout.write(`${size} works …\n`);
  await piles.fill(size);
  await house.restart();
  const measured = await scenarios();
  for (const scenario of [yardstick, ...measured]) await load({ ...scenario, count: WARMING, connections: 8 });
  const before = await readToTheEnd(client);
  const figures = [];
  for (const connections of CONNECTIONS)
    for (const scenario of measured)
      figures.push({ scenario, connections, ...(await middleOf(scenario, connections)) });
  const whole = readWhole(before, await readToTheEnd(client)).join(' ');
  for (const { scenario, ...figure } of figures)
    rows.push({ name: scenario.name, works: size, ...figure, readWhole: whole });
}
await house.close();
writeFileSync('bench/marking.json', `${JSON.stringify({ at: new Date().toISOString(), rows }, null, 2)}\n`);
console.table(rows.sort((a, b) => a.connections - b.connections || a.name.localeCompare(b.name) || a.works - b.works));
process.exit(0);

/** What the markers do, each with works of their own, spread over the pile. */
async function scenarios() {
  const markers = [];
  // Of ten works not everybody has one.
  for (const marker of piles.markers) markers.push(...(await prepare(marker)));
  const by = (number) => markers[number % markers.length];
  const turn = (number) => Math.floor(number / markers.length);
  const page = (path) => (number) => ({
    port,
    path: path(by(number), turn(number)),
    headers: { cookie: by(number).cookie },
  });
  const desk = ({ desks }, at) => desks[at % desks.length];
  return [
    { name: 'marking page', make: page((marker, at) => `/marking/${desk(marker, at * 7)}`) },
    {
      name: 'next item',
      make: (number) => {
        const request = page((marker, at) => `/marking/${desk(marker, at)}`)(number);
        return { ...request, headers: { ...request.headers, 'sec-purpose': 'prefetch' } };
      },
    },
    { name: 'save of one criterion', expected: 201, make: (number) => save(by(number), turn(number)) },
    { name: 'queue', make: page(() => '/marking') },
    {
      name: 'queue, from its middle',
      make: page(({ desks }) => `/marking?from=${desks[Math.floor(desks.length / 2)]}`),
    },
    { name: 'queue, what is done', make: page(() => '/marking?state=done') },
  ].map((scenario) => ({ expected: 200, ...scenario }));
}

async function prepare({ person, cookie }) {
  const desks = await piles.openOf(person, DESKS);
  if (desks.length === 0) return [];
  const html = (await send(agent, { port, path: `/marking/${desks[0]}`, headers: { cookie } })).body;
  const { rows: kept } = await client.query(
    'SELECT assignment_id AS id, criterion, row_version AS version FROM criterion_marks WHERE assignment_id = ANY ($1) ORDER BY criterion, assignment_id',
    [desks],
  );
  return [{ cookie, desks, kept, token: hiddenFields(html)._csrf }];
}

/** Another level each time, in the name of the version that the save before answered with. */
function save({ cookie, token, kept }, at) {
  const one = kept[at % kept.length];
  const body = {
    level: 1 + (one.version % 5),
    comment: '期限を一緒に確かめたところがよいです。',
    version: one.version,
  };
  one.version += 1;
  return {
    ...{ port, path: `/marking/${one.id}/marks/${one.criterion}`, method: 'POST', body: JSON.stringify(body) },
    headers: { cookie, 'x-csrf-token': token, 'content-type': 'application/json', accept: 'application/json' },
  };
}

/** The middle one of the rounds by its ratio. */
async function middleOf(scenario, connections) {
  const figures = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const floor = await measure(yardstick, 2 * REQUESTS, connections);
    const figure = await measure(scenario, REQUESTS, connections);
    figures.push({ ratio: Number((figure.processor / floor.processor).toFixed(1)), ...figure });
  }
  return figures.sort((a, b) => a.ratio - b.ratio)[Math.floor(ROUNDS / 2)];
}

async function measure({ make, pid, expected }, count, connections) {
  const before = await house.used(pid);
  const times = await load({ count, connections, make, expected });
  const after = await house.used(pid);
  const [node, postgres] = ['node', 'postgres'].map((part) => Math.round((after[part] - before[part]) / count));
  const statements = Number(((after.statements - before.statements) / count).toFixed(1));
  return { processor: node + postgres, node, postgres, statements, p50: Number(percentile(times, 0.5).toFixed(1)) };
}
