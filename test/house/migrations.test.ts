import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '#migrations/index';
import { migrate } from '#platform/database/migrate';

const server = process.env['TEST_SERVER_URL'] ?? '';
const name = `t_migrations_${process.hrtime.bigint()}`;
const url = server.replace(/\/[^/]*$/, `/${name}`);
const source = () => new DataSource({ type: 'postgres', url, migrations, logging: false });

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(sql);
  await client.end();
}

beforeAll(() => onServer(`CREATE DATABASE ${name}`));
afterAll(() => onServer(`DROP DATABASE ${name} WITH (FORCE)`));

describe('migrations', () => {
  it('run on an empty database, also when two processes start together, and a second time do nothing', async () => {
    const [one, two] = await Promise.all([source().initialize(), source().initialize()]);
    await Promise.all([migrate(one), migrate(two)]);
    const [ran] = await one.query('SELECT count(*)::int AS count FROM migrations');
    expect(ran.count).toBe(migrations.length);
    await migrate(one);
    expect((await one.query('SELECT count(*)::int AS count FROM migrations'))[0]).toEqual(ran);
    await Promise.all([one.destroy(), two.destroy()]);
  });

  it('change nothing on a filled house', async () => {
    const house = `${name}_filled`;
    await onServer(`CREATE DATABASE ${house} TEMPLATE template_of_tests STRATEGY file_copy`);
    const filled = await new DataSource({
      type: 'postgres',
      url: server.replace(/\/[^/]*$/, `/${house}`),
      migrations,
      logging: false,
    }).initialize();
    const people = () => filled.query('SELECT count(*)::int AS count FROM persons');
    const before = await people();
    await migrate(filled);
    expect(await people()).toEqual(before);
    expect(before[0].count).toBeGreaterThan(10);
    await filled.destroy();
    await onServer(`DROP DATABASE ${house} WITH (FORCE)`);
  });
});
