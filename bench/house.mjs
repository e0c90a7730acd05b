import { readFileSync } from 'node:fs';
import { processorTime, residentMegabytes, serverTime } from './processor-time.mjs';
import { openDatabase, start, statements } from './systems.mjs';
import { addCohort, curriculumOf, SECRET } from './trainees.mjs';

const PORT = 39_801;
const YARDSTICK_PORT = 39_802;

/** The system in production mode with demonstration data, the yardstick beside it, and what both have used so far. */
export async function openHouse() {
  const database = await openDatabase();
  const postmaster = Number(fields(database.backend)[1]);
  const common = { DATABASE_URL: database.url, LOG_LEVEL: 'silent', PORT: String(PORT), SESSION_SECRET: SECRET };
  process.stdout.write('Writing demonstration data …\n');
  const demonstration = await start('dist/main.js', { ...common, DEMONSTRATION: '1' }, 'Kakehashi:');
  await demonstration.stop();
  const production = {
    NODE_ENV: 'production',
    PUBLIC_URL: `http://127.0.0.1:${PORT}`,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'bench@kakehashi.example',
    KAKEHASHI_ROLE: 'web',
  };
  const startWeb = () => start('dist/main.js', { ...common, ...production }, 'Kakehashi:');
  let system = await startWeb();
  const yardstick = await start('bench/yardstick.mjs', { ...common, PORT: String(YARDSTICK_PORT) }, 'ready');
  const curriculum = await curriculumOf(database.client);
  return {
    port: PORT,
    yardstickPort: YARDSTICK_PORT,
    client: database.client,
    curriculum,
    cohortId: await addCohort(database.client, curriculum, 1),
    startSeconds: system.seconds,
    /** A connection remembers what planning came to when the tables were small; in life none lives as long as tables take to grow a hundredfold. */
    restart: async () => {
      await system.stop();
      system = await startWeb();
    },
    webMegabytes: () => residentMegabytes(system.pid),
    /** Microseconds of processor time and statements since the beginning. */
    used: async (pid = system.pid) => ({
      node: processorTime(pid),
      postgres: serverTime(postmaster),
      statements: await statements(database.client),
    }),
    yardstickPid: yardstick.pid,
    close: async () => {
      await Promise.all([system.stop(), yardstick.stop()]);
      await database.stop();
    },
  };
}

const fields = (pid) =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
