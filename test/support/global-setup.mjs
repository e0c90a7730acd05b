/**
 * One PostgreSQL for the whole run, with a template database: migrated, curriculum published, cast gathered. Each spec
 * file clones it (26 ms). Durability is switched off: nothing here outlives the run.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};

export default async function globalSetup() {
  // The tests run on the built system: whoever calls Jest directly means what was just written, too.
  execFileSync('bin/build', ['--if-needed'], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { startEmbeddedPostgres } = await import('../../dist/platform/database/embedded/start-embedded-postgres.js');
  const dataDir = mkdtempSync(join(tmpdir(), 'kakehashi-test-'));
  const server = await startEmbeddedPostgres({
    dataDir,
    settings: FAST,
  });
  globalThis.kakehashiTestServer = {
    stop: () => server.stop().then(() => rmSync(dataDir, { recursive: true, force: true })),
  };
  process.env.TEST_SERVER_URL = server.url;
  await command(server.url, 'CREATE DATABASE template_of_tests');
  process.env.DATABASE_URL = databaseUrl(server.url, 'template_of_tests');
  process.env.NODE_ENV = 'test';
  process.env.LOG_LEVEL = 'silent';
  const { prepareTestTemplate } = await import('../../dist/demonstration/prepare-test-template.js');
  await prepareTestTemplate();
}

const databaseUrl = (url, name) => url.replace(/\/[^/]*$/, `/${name}`);

async function command(url, sql) {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(sql);
  await client.end();
}
