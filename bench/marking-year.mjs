/**
 * bin/bench marking-year: 40 trainers mark 400 reports over HTTP while the web process is killed at random and started again.
 * Reports come in meanwhile (through the use case, as the page of a trainee calls it); everything a trainer does goes through the doors:
 * queue, page, saves, handing in, declining, reconciling. In the end the database is asked whether every save that was acknowledged is
 * there, whether no place was given twice and nobody got more than fits, and whether nothing is left to mark.
 * `--trainers 8 --reports 12 --kills 2` for a small one; with DATABASE_URL in a database that has the schema and a curriculum already.
 */

import { Agent } from 'node:http';
import { killable } from './killable.mjs';
import { percentile, send } from './load.mjs';
import { openMarkingHouse } from './marking-house.mjs';
import { TrainerAtWork } from './trainer-at-work.mjs';

const option = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const TRAINERS = option('trainers', 40);
const REPORTS = option('reports', 400);
const LEAST_KILLS = option('kills', 20);
const LIMIT = option('minutes', 8) * 60_000;
/** Between two kills, milliseconds: a web process lives long enough to do something, and dies in the middle of it. */
const LIFE = [5_000, 14_000];

let seed = option('seed', 20_261_126);
/** The same story in every run, as far as the machine's own pace allows (mulberry32). */
const chance = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const begin = performance.now();
const house = await openMarkingHouse({ trainers: TRAINERS, reports: REPORTS });
const web = await killable(house.url);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const counts = { requests: 0, cut: 0, handedIn: 0, declined: 0, proposed: 0, accepted: 0, thirds: 0 };
const times = [];
let over = false;

/** One request; null where the process was dead or died meanwhile. */
async function ask(request) {
  counts.requests += 1;
  const started = performance.now();
  try {
    const answer = await send(agent, { port: web.port, ...request });
    if (answer.status >= 500) throw new Error(`status ${answer.status} at ${request.path}`);
    if (request.method === 'POST') times.push(performance.now() - started);
    return answer;
  } catch (error) {
    if (/^status/.test(error.message)) process.stdout.write(`${error.message}\n`);
    counts.cut += 1;
    await pause(200 + 300 * chance());
    return null;
  }
}

const crew = (await house.sessions()).map(
  (session) => new TrainerAtWork(session, { ask, chance, counts, pause, isOver: () => over }),
);
const storms = (async () => {
  while (!over) {
    await pause(LIFE[0] + (LIFE[1] - LIFE[0]) * chance());
    if (!over) await web.killAndRestart();
  }
})();
let mostFull = 0;
const watch = (async () => {
  while (!over) {
    mostFull = Math.max(mostFull, await house.fullest());
    await house.alsoRecurs();
    if ((await house.left()) === 0 && web.kills >= LEAST_KILLS) over = true;
    else if (performance.now() - begin > LIMIT) over = true;
    else await pause(700);
  }
})();
const coming = house.handIn((done) => pause(done < REPORTS / 4 ? 20 : 120));
await Promise.all([coming, storms, watch, ...crew.map((trainer) => trainer.work())]);

const acknowledged = crew.flatMap((trainer) => trainer.acknowledged());
const checks = await house.check(acknowledged);
const sorted = times.sort((a, b) => a - b);
const result = {
  trainers: TRAINERS,
  reports: REPORTS,
  minutes: Number(((performance.now() - begin) / 60_000).toFixed(1)),
  kills: web.kills,
  ...counts,
  'saves acknowledged': acknowledged.length,
  'post p50 ms': Math.round(percentile(sorted, 0.5)),
  'post p95 ms': Math.round(percentile(sorted, 0.95)),
  ...checks,
  'fullest trainer, share of capacity': Number(mostFull.toFixed(2)),
  'left in the queue': await house.left(),
};
agent.destroy();
await web.stop();
await house.close();
console.table(Object.entries(result).map(([what, figure]) => ({ what, figure })));
const sound =
  ['marks lost', 'places given twice', 'works given twice to one', 'left in the queue'].every(
    (what) => result[what] === 0,
  ) && mostFull <= 1;
process.stdout.write(sound ? 'Sound.\n' : 'NOT SOUND\n');
process.exit(sound ? 0 : 1);
