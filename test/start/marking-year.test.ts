import { spawn } from 'node:child_process';
import { openHouse, type TestApp } from '../support/app';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Test files that start a whole system have all the time they need. */
jest.setTimeout(600_000);

const small = ['--trainers', '6', '--reports', '6', '--kills', '1', '--minutes', '4'];

/** `bin/bench marking-year` in small, on the database of this test. */
const run = (): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['bench/marking-year.mjs', ...small], { env: process.env });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
    child.once('exit', (code) => resolve({ code, said }));
  });

describe('a year of marking, in small', () => {
  it('loses no mark, gives no place twice and empties the queue while the web process is killed', async () => {
    const { code, said } = await run();
    expect(said).toContain('Sound.');
    expect(code).toBe(0);
    expect(await house.rows(`SELECT count(*)::int AS n FROM works WHERE status = 'released'`)).toEqual([{ n: 6 }]);
  });
});
