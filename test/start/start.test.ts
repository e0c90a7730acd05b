import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DEMONSTRATION_PASSWORD } from '#demonstration/cast';
import { migrations } from '#migrations/index';
import { mustBeNewEnough } from '#platform/database/migrate';
import { tellWhy } from '#tell-why';
import { isAlive, Launched, refusalOf, serverOf, until, urlOf, verifyEvents } from './launch';
import { SlowClient } from './slow-client';

jest.setTimeout(600_000);

const launched: Launched[] = [];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kakehashi-start-'));
});
afterAll(async () => {
  for (const { child, ended } of launched) {
    child.kill('SIGKILL');
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
});

async function start(env: Record<string, string>): Promise<Launched> {
  const system = await Launched.start({ DATA_DIR: join(folder, 'data'), ...env });
  launched.push(system);
  return system;
}

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows as T[])
    .finally(() => client.end());
}

const refusesConnections = ({ address }: Launched) =>
  fetch(address).then(
    () => false,
    () => true,
  );

describe('a start without a database', () => {
  let system: Launched;
  const dataDir = () => join(folder, 'data');

  it('brings its own, prints where it is to be found, and nothing else', async () => {
    system = await (await start({})).ready();
    expect(system.said).toBe(`Kakehashi: http://localhost:${system.port}\n`);
    expect((await fetch(`${system.address}/login`)).status).toBe(200);
  });

  it('is refused in one line where another one runs already: same port, same data', async () => {
    const elsewhere = join(folder, 'elsewhere');
    const [samePort, sameData, verification] = await Promise.all([
      refusalOf({ DATA_DIR: elsewhere, PORT: String(system.port) }),
      refusalOf({ DATA_DIR: dataDir() }),
      verifyEvents({ DATA_DIR: dataDir() }),
    ]);
    expect(samePort).toEqual({
      code: 1,
      said: `Port ${system.port} is taken by another program. Stop it, or choose another: PORT=${system.port + 1} bin/start\n`,
    });
    expect(existsSync(elsewhere)).toBe(false);
    for (const refusal of [sameData, verification])
      expect(refusal).toEqual({
        code: 1,
        said: expect.stringMatching(/^Another running server already uses the database in .*\n$/),
      });
    expect((await fetch(`${system.address}/health/ready`)).status).toBe(200);
  });

  it('ends cleanly when it is told to, and leaves no server behind', async () => {
    const server = await serverOf(dataDir());
    expect(isAlive(server)).toBe(true);
    expect(await system.stop()).toEqual({ code: 0, signal: null });
    expect(isAlive(server)).toBe(false);
    expect(system.said.split('\n')).toHaveLength(2);
  });

  it('finds everything again after it and its database were killed', async () => {
    system = await (await start({})).ready();
    await ask(await urlOf(dataDir()), `INSERT INTO settings VALUES ('kept', '"かけはし"')`);
    const server = await serverOf(dataDir());
    system.child.kill('SIGKILL');
    process.kill(server, 'SIGKILL');
    await system.ended;
    system = await (await start({})).ready();
    expect(await ask(await urlOf(dataDir()), `SELECT value FROM settings WHERE key = 'kept'`)).toEqual([
      { value: 'かけはし' },
    ]);
  });

  it('takes its database with it when it alone is killed', async () => {
    const server = await serverOf(dataDir());
    system.child.kill('SIGKILL');
    await system.ended;
    await until(async () => !isAlive(server));
    expect(await verifyEvents({ DATA_DIR: dataDir() })).toEqual({
      code: 0,
      said: expect.stringMatching(/^\d+ events, chain whole/),
    });
    expect(existsSync(join(dataDir(), 'postgres/db/postmaster.pid'))).toBe(false);
  });
});

describe('a start on a database of others', () => {
  const server = process.env['TEST_SERVER_URL'] ?? '';
  const empty = `t_start_empty_${process.pid}`;
  const peopled = `t_start_peopled_${process.pid}`;
  const url = (name: string) => server.replace(/\/[^/]*$/, `/${name}`);
  beforeAll(async () => {
    await ask(server, `CREATE DATABASE ${empty}`);
    await ask(server, `CREATE DATABASE ${peopled} TEMPLATE template_of_tests STRATEGY file_copy`);
  });
  afterAll(async () => {
    for (const name of [empty, peopled]) await ask(server, `DROP DATABASE ${name} WITH (FORCE)`);
  });

  it('can be made by two at once, who then share sessions', async () => {
    const env = { DATABASE_URL: url(empty), DATA_DIR: join(folder, 'shared') };
    const [one, two] = await Promise.all([start({ ...env, KAKEHASHI_ROLE: 'web' }), start(env)]);
    await Promise.all([one.ready(), two.ready()]);
    const [row] = await ask<{ count: number }>(url(empty), 'SELECT count(*)::int AS count FROM migrations');
    expect(row?.count).toBe(migrations.length);
    const begun = await fetch(`${one.address}/login`);
    const form = new URLSearchParams({
      login: 'nobody',
      password: 'x',
      _csrf: /name="_csrf" value="([^"]+)"/.exec(await begun.text())?.[1] ?? '',
    });
    const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await fetch(`${two.address}/login`, { method: 'POST', body: form, headers: { cookie } })).status).toBe(422);
    expect(await Promise.all([one.stop(), two.stop()])).toEqual([1, 2].map(() => ({ code: 0, signal: null })));
  });

  let system: Launched;

  it('waits for whoever fills the same house, and does not take that for an interrupted attempt', async () => {
    const loader = new pg.Client(url(peopled));
    await loader.connect();
    await loader.query('SELECT pg_advisory_lock(4200026)');
    await loader.query(`INSERT INTO settings VALUES ('demonstration', '"loading"')`);
    system = await start({ DATABASE_URL: url(peopled), DATA_DIR: join(folder, 'shared'), DEMONSTRATION: '1' });
    const waiting = `SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
      WHERE d.datname = '${peopled}' AND l.locktype = 'advisory' AND NOT l.granted`;
    await until(async () => (await ask(server, waiting)).length === 1);
    await loader.query(`UPDATE settings SET value = '"loaded"' WHERE key = 'demonstration'`);
    await loader.end();
    await system.ready();
    expect(await ask(url(peopled), `SELECT 1 FROM persons WHERE email = 'office@demo.example'`)).toHaveLength(1);
  });

  it('answers what is under way when it is told to stop, and does not wait for ever', async () => {
    const slow = await SlowClient.begin(system, 'office@demo.example', DEMONSTRATION_PASSWORD);
    const endless = await SlowClient.begin(system, 'office@demo.example', DEMONSTRATION_PASSWORD);
    const end = system.stop();
    await until(() => refusesConnections(system));
    const answer = await slow.finish();
    expect(answer).toMatch(/^HTTP\/1\.1 303 /);
    expect(answer).toMatch(/^location: \/home\r$/im);
    expect(await endless.closed()).toBe('');
    expect(await end).toEqual({ code: 0, signal: null });
    const events = await ask(url(peopled), `SELECT request_id FROM events WHERE name = 'person.signed_in'`);
    expect(events).toEqual([{ request_id: /^x-request-id: (.*)\r$/im.exec(answer)?.[1] }]);
  });
});

describe('a start that cannot work', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    [
      'an unreachable database',
      { DATABASE_URL: 'postgresql://nobody:x@127.0.0.1:1/none' },
      /^The database of DATABASE_URL cannot be reached \(ECONNREFUSED\)\. Start it, or unset/,
    ],
    [
      'a file in the place of the data folder',
      { DATA_DIR: 'a-file' },
      /^The data directory .* cannot be written \(\w+\): correct its permissions or set DATA_DIR/,
    ],
    [
      'production without a secret',
      { NODE_ENV: 'production' },
      /^SESSION_SECRET is missing or shorter than 32 characters/,
    ],
  ])('says in one line what to do, and fails: %s', async (_, env, words) => {
    await writeFile(join(folder, 'a-file'), '');
    const { code, said } = await refusalOf({ ...env, DATA_DIR: join(folder, env['DATA_DIR'] ?? 'unused') });
    expect([code, said]).toEqual([1, expect.stringMatching(words)]);
    expect(said).toMatch(/^[^\n]+\n$/);
    expect(existsSync(join(folder, 'unused/postgres'))).toBe(false);
  });

  const failure = (values: object) => tellWhy(Object.assign(new Error('the inmost stack'), values));

  it.each([
    [{ code: '3D000' }, /^The database of DATABASE_URL cannot be reached \(3D000\)/],
    [{ code: '28P01' }, /^The database of DATABASE_URL cannot be reached \(28P01\)/],
    [{ code: 'ENOENT', syscall: 'connect' }, /^The database of DATABASE_URL cannot be reached \(ENOENT\)/],
    [{ code: 'ENOTFOUND', syscall: 'getaddrinfo' }, /^The database of DATABASE_URL cannot be reached \(ENOTFOUND\)/],
    [
      { code: 'EADDRINUSE', syscall: 'listen', port: 80 },
      /^Port 80 is taken by another program\..* PORT=81 bin\/start$/,
    ],
    [{ code: 'EACCES', syscall: 'listen', port: 80 }, /^Port 80 may not be opened by this user\./],
    [{ code: '42P01' }, /^The database holds no tables of this system\. Start the system once/],
  ])('has words for what is known to go wrong: %o', (values, words) => {
    expect(failure(values)).toMatch(words);
    expect(failure(values)).not.toContain('inmost stack');
  });

  it('says that a server is too old for the statements of the system', () => {
    expect(() => mustBeNewEnough(170_009)).toThrow('PostgreSQL 17, and 18 or newer is needed');
    expect(() => mustBeNewEnough(180_000)).not.toThrow();
  });

  it('shows the whole of what nobody foresaw, also a file that is missing', () => {
    expect(failure({ code: 'ENOENT', syscall: 'open' })).toMatch(/^Error: the inmost stack\n +at /);
  });
});
