import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../dist/platform/database/embedded/start-embedded-postgres.js';

/** A database of its own that counts statements; in BENCH_DATA_DIR it is kept and found again. */
export async function openDatabase() {
  const settings = { shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.track': 'top' };
  const dataDir = process.env.BENCH_DATA_DIR ?? mkdtempSync(join(tmpdir(), 'kakehashi-bench-'));
  const server = await startEmbeddedPostgres({ dataDir, settings });
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  const { rows } = await client.query('SELECT pg_backend_pid()');
  return {
    url: server.url,
    client,
    backend: rows[0].pg_backend_pid,
    stop: async () => {
      await client.end();
      await server.stop();
      if (!process.env.BENCH_DATA_DIR) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Statements run so far by anybody but the bench itself; the frame of a transaction does not count. */
export async function statements(client) {
  const { rows } = await client.query(`SELECT COALESCE(sum(calls), 0)::int AS calls FROM pg_stat_statements
    WHERE query NOT ILIKE '%pg_stat_statements%' AND query !~* '^(BEGIN|START|COMMIT|ROLLBACK)' AND query NOT ILIKE '%jobs.%'`);
  return rows[0].calls;
}

/** As bin/start has them. */
const NODE_FLAGS = [
  '--enable-source-maps',
  '--max-old-space-size=320',
  '--max-semi-space-size=16',
  '--no-allocation-site-pretenuring',
];

const running = new Set();

/** Starts a server process and waits until it says that it listens. */
export function start(file, env, sign) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...NODE_FLAGS, file], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.add(child);
    const begin = performance.now();
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
    child.stdout.on('data', (text) => {
      if (String(text).includes(sign))
        resolve({ pid: child.pid, seconds: (performance.now() - begin) / 1000, stop: () => stop(child) });
    });
  });
}

// A measurement that fails must not leave its servers behind.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

function stop(child) {
  return new Promise((resolve) => {
    running.delete(child);
    child.removeAllListeners('exit');
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}
