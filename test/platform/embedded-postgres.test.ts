import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { DatabaseStartError } from '#platform/database/embedded/database-start-error';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres';

/** Durability is left on: these tests are about what survives. */
describe('the database server of our own', () => {
  let dataDir: string;
  let server: EmbeddedPostgres;
  const messages: string[] = [];
  const start = () => startEmbeddedPostgres({ dataDir, log: (message) => messages.push(message) });

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kakehashi-embedded-'));
    server = await start();
  });

  afterAll(async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('starts in an empty folder, knows Japanese letters, and listens on no port', async () => {
    expect(await ask('CREATE TABLE kept (word text)')).toEqual([]);
    await ask("INSERT INTO kept VALUES ('かけはし')");
    expect(await ask("SELECT current_database() AS name, '東京' ~ '^\\w+$' AS letters")).toEqual([
      { name: 'kakehashi', letters: true },
    ]);
    expect(await ask('SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
  });

  it('refuses a second instance on the same folder, and the first goes on', async () => {
    await expect(start()).rejects.toThrow(DatabaseStartError);
    await expect(start()).rejects.toThrow(/Another running server already uses the database/);
    expect(await keptWords()).toEqual([{ word: 'かけはし' }]);
  });

  it('keeps the rows over a restart', async () => {
    await server.stop();
    server = await start();
    expect(await keptWords()).toEqual([{ word: 'かけはし' }]);
  });

  it('starts a server again that was killed', async () => {
    process.kill(await serverPid(), 'SIGKILL');
    await waitFor(() => messages.includes('the database server runs again'));
    expect(await keptWords()).toEqual([{ word: 'かけはし' }]);
  });

  it('recovers when the process file points at a stranger and old sockets lie about', async () => {
    await server.stop();
    const left = join(dataDir, 'postgres/run/.s.PGSQL.5432.lock');
    await writeFile(left, `${process.pid}\n`);
    await writeFile(join(dataDir, 'postgres/db/postmaster.pid'), `${process.pid}\n${dataDir}/postgres/db\n1\n5432\n`);
    server = await start();
    expect(await keptWords()).toEqual([{ word: 'かけはし' }]);
  });

  it('says in one line what to do about a folder that cannot be written', async () => {
    const file = join(dataDir, 'a-file');
    await writeFile(file, '');
    const attempt = startEmbeddedPostgres({ dataDir: join(file, 'data') });
    await expect(attempt).rejects.toThrow(
      /^The data directory .* cannot be written \(ENOTDIR\): .* set DATA_DIR .*\.$/,
    );
  });

  it('says in one line what the server itself complained about', async () => {
    await server.stop();
    const attempt = startEmbeddedPostgres({ dataDir, settings: { shared_buffers: 'plenty' } });
    await expect(attempt).rejects.toThrow(/^The database did not start: .*"plenty".*server\.log\)$/);
    server = await start();
  });

  const keptWords = () => ask('SELECT word FROM kept');

  async function serverPid(): Promise<number> {
    return Number((await readFile(join(dataDir, 'postgres/db/postmaster.pid'), 'utf8')).split('\n')[0]);
  }

  async function ask(sql: string): Promise<unknown[]> {
    const client = new Client({ connectionString: server.url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async function waitFor(happened: () => boolean): Promise<void> {
    for (let waited = 0; !happened() && waited < 20_000; waited += 20) await sleep(20);
  }
});
