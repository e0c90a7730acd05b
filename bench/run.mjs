/**
 * bin/bench: pages of the running system beside the yardstick, on one machine in one run, in production mode.
 * Prints processor time per request (Node and PostgreSQL) as multiples of the yardstick, statements per request and latencies;
 * writes the same as JSON to bench/results.json. `bin/bench --short` sends a tenth of the requests.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { load, percentile } from './load.mjs';
import { processorTime, residentMegabytes, serverTime } from './processor-time.mjs';
import { openDatabase, start, statements } from './systems.mjs';
import { Visitor } from './visitor.mjs';

const SHARE = process.argv.includes('--short') ? 0.1 : 1;
const PORT = 39_801;
const YARDSTICK_PORT = 39_802;
const LESSON = '/learn/e3/l06';

const database = await openDatabase();
const postmaster = Number(
  readFileSync(`/proc/${database.backend}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')[1],
);
const common = { DATABASE_URL: database.url, LOG_LEVEL: 'silent', PORT: String(PORT) };

process.stdout.write('Writing demonstration data …\n');
const demonstration = await start('dist/main.js', { ...common, DEMONSTRATION: '1' }, 'Kakehashi:');
await demonstration.stop();

const production = {
  NODE_ENV: 'production',
  SESSION_SECRET: 'for-measuring-only-for-measuring-only',
  PUBLIC_URL: `http://127.0.0.1:${PORT}`,
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'bench@kakehashi.example',
};
const system = await start('dist/main.js', { ...common, ...production, KAKEHASHI_ROLE: 'web' }, 'Kakehashi:');
const yardstick = await start('bench/yardstick.mjs', { ...common, PORT: String(YARDSTICK_PORT) }, 'ready');

const visitor = new Visitor(PORT);
await visitor.get('/login');
await visitor.post('/login', { login: 'trainee1@demo.example', password: 'kakehashi-demo-2026' });
const lesson = await visitor.get(LESSON);
if (lesson.status !== 200) throw new Error(`The lesson page answered ${lesson.status}`);
const visit = /visit=([^"&]+)/.exec(lesson.body)?.[1] ?? /name="visit" value="([^"]+)"/.exec(lesson.body)?.[1];

const page = (path) => () => ({ port: PORT, path, headers: { cookie: visitor.cookie } });
const saving = () => ({
  port: PORT,
  path: `${LESSON}/reading?visit=${visit}`,
  method: 'POST',
  headers: visitor.headers,
  body: JSON.stringify({ section: 1, seconds: 60 }),
});

/** Signing in gives a new session, so each try comes from a browser of its own that has seen the form. */
const SIGN_INS = 25;
const strangers = Array.from({ length: SIGN_INS }, () => new Visitor(PORT));
for (const stranger of strangers) await stranger.get('/login');
const signIn = (number) => {
  const { cookie, token } = strangers[number];
  const fields = { _csrf: token, login: 'trainee1@demo.example', password: 'kakehashi-demo-2026' };
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
  return { port: PORT, path: '/login', method: 'POST', headers, body: new URLSearchParams(fields).toString() };
};

process.stdout.write('Waiting until a section can have been read …\n');
await new Promise((resolve) => setTimeout(resolve, 60_000));

const scenarios = [
  {
    name: 'yardstick',
    count: 8000,
    connections: [1, 8, 32],
    make: () => ({ port: YARDSTICK_PORT, path: '/' }),
    expected: 200,
    pid: yardstick.pid,
  },
  { name: 'lesson page', count: 3000, connections: [1, 8, 32], make: page(LESSON), expected: 200, pid: system.pid },
  { name: 'home', count: 3000, connections: [1, 8, 32], make: page('/home'), expected: 200, pid: system.pid },
  { name: 'save reading', count: 3000, connections: [1, 8, 32], make: saving, expected: 200, pid: system.pid },
  { name: 'sign-in', count: SIGN_INS, connections: [1], make: signIn, expected: 303, pid: system.pid },
];

process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});

const rows = [];
for (const scenario of scenarios) {
  for (const connections of scenario.connections) {
    const count = scenario.count > 100 ? Math.ceil(scenario.count * SHARE) : scenario.count;
    if (scenario.count > 100) await load({ ...scenario, count: Math.ceil(count / 10), connections });
    rows.push(await measure(scenario, count, connections));
    process.stdout.write(`  ${scenario.name}, ${connections} at once\n`);
  }
}
const floor = rows[0].processor;
for (const row of rows)
  row.ratio = Number(
    (
      row.processor /
      rows
        .filter((other) => other.name === 'yardstick' && other.connections === row.connections)
        .map((other) => other.processor)[0]
    ).toFixed(1),
  );

const result = {
  at: new Date().toISOString(),
  node: process.version,
  floorMicroseconds: Math.round(floor),
  startSeconds: Number(system.seconds.toFixed(1)),
  webMegabytes: residentMegabytes(system.pid),
  rows,
};
await Promise.all([system.stop(), yardstick.stop()]);
await database.stop();

writeFileSync('bench/results.json', `${JSON.stringify(result, null, 2)}\n`);
console.table(
  rows.map(({ name, connections, processor, ratio, node, postgres, statements: sql, p50, p95, p99 }) => ({
    name,
    connections,
    'µs/request': Math.round(processor),
    ratio,
    'node µs': Math.round(node),
    'postgres µs': Math.round(postgres),
    statements: sql,
    p50,
    p95,
    p99,
  })),
);
process.stdout.write(`start ${result.startSeconds} s, resident ${result.webMegabytes} MB, node ${result.node}\n`);

async function measure({ name, make, expected, pid }, count, connections) {
  const before = {
    node: processorTime(pid),
    postgres: serverTime(postmaster),
    statements: await statements(database.client),
  };
  const times = await load({ count, connections, make, expected });
  const node = (processorTime(pid) - before.node) / count;
  const postgres = (serverTime(postmaster) - before.postgres) / count;
  const sql = Number((((await statements(database.client)) - before.statements) / count).toFixed(2));
  const ms = (share) => Number(percentile(times, share).toFixed(1));
  return {
    name,
    connections,
    processor: node + postgres,
    node,
    postgres,
    statements: sql,
    p50: ms(0.5),
    p95: ms(0.95),
    p99: ms(0.99),
  };
}
