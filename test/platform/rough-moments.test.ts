import pg from 'pg';
import { markingPaths } from '#marking/marking.paths';
import { started } from '../examination/given-attempt';
import { addressIn, later, learner } from '../learning/given-learner';
import { criteria, placesOf } from '../marking/given-marks';
import { submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { say } from '../support/say';
import type { Answer } from '../support/visitor';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const ROUNDS = 6;
const auto = { 'x-autosave': '1' };

/** Sends everything at one moment, several times; the answers that say that something of ours broke. */
async function faultsOf(requests: readonly (() => Promise<Answer>)[]): Promise<string[]> {
  const faults: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const answers = await Promise.all(requests.map((send) => send()));
    if (!answers.some(({ status }) => status < 400)) faults.push(`${round}: nobody was let in`);
    faults.push(...answers.flatMap(({ status }, place) => (status >= 500 ? [`${round}/${place}: ${status}`] : [])));
  }
  return faults;
}

describe('one person in many windows at one moment', () => {
  it('is answered everywhere while learning', async () => {
    const { visitor } = await learner(house);
    const heartbeat = addressIn((await visitor.get('/learn/a1/l01')).body, 'heartbeat');
    later(house, { minutes: 2 });
    const attempt = await started(visitor, '/learn/b1/quiz');
    const pages = [
      '/home',
      '/learn',
      '/learn/a1/l01',
      '/learn/a1/l02',
      `/attempts/${attempt}`,
      '/account',
      '/questions',
    ];
    const beats = [0, 10, 5, 0].map((from) => ({ intervals: [[from, from + 10]], position: from + 10, speed: 1 }));
    const answers = { version: '1', writer: 'one', 'B1-Q01': '0' };
    expect(
      await faultsOf([
        ...pages.map((path) => () => visitor.get(path)),
        ...beats.map((beat) => () => visitor.postJson(heartbeat, beat)),
        ...[1, 2, 3].map(
          (of) => () => visitor.post(`/attempts/${attempt}/answers`, { ...answers, writer: `w${of}` }, auto),
        ),
        ...[1, 2].map(() => () => visitor.post('/learn/a1/quiz/attempts')),
        ...[1, 2].map(() => () => visitor.post(`/attempts/${attempt}/submission`)),
        () =>
          visitor.post('/questions', { kind: 'content', lesson: '', body: 'この教材の期限について、教えてください。' }),
      ]),
    ).toEqual([]);
  });

  it('is answered everywhere while marking', async () => {
    const { workId } = await submittedReport(house);
    const [place] = await placesOf(house, workId);
    const marker = await house.as(place?.markerId ?? 0);
    const [id, [first = '', second = '']] = [place?.id ?? 0, await criteria(house)];
    const one = (criterion: string, level: number) => () =>
      marker.post(markingPaths.criterion(id, criterion), { level, comment: '', version: 1 }, auto);
    const whole = { 'level-1': '3', 'comment-1': 'よい', 'version-1': '1', comment: 'よい', version: '1' };
    expect(
      await faultsOf([
        ...[
          '/home',
          '/marking',
          markingPaths.assignment(id),
          `${markingPaths.assignment(id)}/history`,
          '/statements',
        ].map((path) => () => marker.get(path)),
        ...[one(first, 2), one(first, 3), one(second, 3), one(second, 4)],
        ...[1, 2, 3].map(() => () => marker.post(`${markingPaths.assignment(id)}/marks`, whole)),
        ...[1, 2].map(() => () => marker.post(`${markingPaths.assignment(id)}/submission`, whole)),
      ]),
    ).toEqual([]);
  });
});

describe('the database goes away', () => {
  it('and comes back, and so does every page; of what was cut off nothing is kept', async () => {
    const { visitor, enrolmentId } = await learner(house);
    expect((await visitor.get('/home')).status).toBe(200);
    const other = new pg.Client(process.env['DATABASE_URL']);
    await other.connect();
    await other.query('BEGIN');
    await other.query('SELECT 1 FROM enrolments WHERE id = $1 FOR UPDATE', [enrolmentId]);
    const cut = visitor.post('/withdrawal', { reason: 'family', sure: '1' });
    await someoneWaits(other);
    await other.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    const { status, headers, body } = await cut;
    expect([status, headers['retry-after']]).toEqual([503, '30']);
    expect(body).toContain(say('layout.error.503.heading'));
    await other.query('COMMIT');
    await other.end();
    const statuses: number[] = [];
    while (statuses.at(-1) !== 200 && statuses.length < 20) statuses.push((await visitor.get('/home')).status);
    expect(statuses.at(-1)).toBe(200);
    expect(await house.rows('SELECT status FROM enrolments WHERE id = $1', [enrolmentId])).toEqual([
      { status: 'active' },
    ]);
  });
});

/** Until somebody waits for a lock. */
async function someoneWaits(client: pg.Client): Promise<void> {
  for (let looks = 0; looks < 2_000; looks += 1) {
    const { rows } = await client.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
  }
  throw new Error('Nobody waits');
}
