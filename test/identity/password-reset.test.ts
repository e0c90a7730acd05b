import { DEMONSTRATION_PASSWORD } from '#demonstration/cast';
import { RequestPasswordReset } from '#identity/request-password-reset';
import { ResetPassword } from '#identity/reset-password';
import { publicActor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Secrets } from '#platform/secrets';
import { openHouse, type TestApp } from '../support/app';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const loginOf = (who: string) => `${who}@demo.example`;
const password = 'かけはしを渡る 二人の朝';
const ask = (login: string) => house.visitor().post('/login/reset', { login });
const signIn = async (who: string, typed: string) =>
  (await house.visitor().post('/login', { login: loginOf(who), password: typed })).status;
const later = (minutes: number) => house.travelTo(new Date(house.get(Clock).now().getTime() + minutes * 60_000));

/** The code as its mail names it: derived from the newest row of the person. */
async function codeOf(who: string): Promise<string> {
  const [row] = await house.rows<{ salt: string }>(
    'SELECT c.salt FROM password_reset_codes c JOIN persons p ON p.id = c.person_id WHERE p.email = $1 ORDER BY c.id DESC LIMIT 1',
    [loginOf(who)],
  );
  return house.get(Secrets).code('password-reset', row?.salt ?? '');
}

/** Both without the door, which lets nobody try more than ten times a minute. */
const send = (who: string) => house.get(RequestPasswordReset).run(publicActor, loginOf(who));
const reset = (who: string, code: string, next = password) =>
  house.get(ResetPassword).run(publicActor, { loginIdOrEmail: loginOf(who), code, password: next });

describe('somebody who cannot sign in', () => {
  it('gets the same answer whether or not we know them', async () => {
    const known = await ask(loginOf('office'));
    const unknown = await ask('nobody@example.jp');
    expect([known.status, unknown.status]).toEqual([303, 303]);
    expect(
      unknown.location.replace(encodeURIComponent('nobody@example.jp'), encodeURIComponent(loginOf('office'))),
    ).toBe(known.location);
    const visitor = house.visitor();
    expect((await visitor.get(unknown.location)).text).toContain('コードを送りました');
    expect(await house.rows('SELECT 1 FROM password_reset_codes')).toHaveLength(1);
  });

  it('says who they are', async () => {
    const answer = await ask('　');
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#login"');
  });

  it('chooses a new password with the code, and every session that was open ends', async () => {
    const elsewhere = await house.as('office');
    const visitor = house.visitor();
    const { location } = await visitor.post('/login/reset', { login: loginOf('office') });
    await visitor.get(location);
    const typed = (await codeOf('office')).toLowerCase().replace('-', '　');
    const answer = await visitor.post('/login/reset/code', { login: loginOf('office'), code: typed, password });
    expect(answer).toMatchObject({ status: 303, location: expect.stringContaining('/login') });
    expect((await elsewhere.get('/account')).status).toBe(401);
    expect(await signIn('office', DEMONSTRATION_PASSWORD)).toBe(422);
    expect(await signIn('office', password)).toBe(303);
    expect(await house.events()).toEqual(expect.arrayContaining(['password_reset.requested', 'password.reset']));
  });

  it('may type the password as any keyboard writes it', async () => {
    expect(await signIn('office', ` ${password.normalize('NFD').replace(' ', '　')}  `)).toBe(303);
  });

  it('is let in again after too many wrong passwords', async () => {
    for (let tries = 0; tries < 5; tries += 1) await signIn('panel', 'wrong');
    expect(await signIn('panel', DEMONSTRATION_PASSWORD)).toBe(429);
    await send('panel');
    expect(await reset('panel', await codeOf('panel'))).toBe(true);
    expect(await signIn('panel', password)).toBe(303);
  });
});

describe('a code', () => {
  it('is kept nowhere: not in its row, not in the event, not in a job', async () => {
    await send('trainer1');
    const code = await codeOf('trainer1');
    const everywhere = await house.rows<{ text: string }>(
      `SELECT c::text AS text FROM password_reset_codes c UNION ALL SELECT e::text FROM events e UNION ALL SELECT j::text FROM jobs.job j`,
    );
    expect(everywhere.length).toBeGreaterThan(2);
    for (const { text } of everywhere) expect(text.replace('-', '')).not.toContain(code.replace('-', ''));
  });

  it('that is wrong is told beside its field, and the login is kept', async () => {
    const visitor = house.visitor();
    const answer = await visitor.post('/login/reset/code', { login: loginOf('trainer1'), code: 'AAAA-AAAA', password });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#code"');
    expect(answer.body).toContain(`value="${loginOf('trainer1')}"`);
    const unknown = await visitor.post('/login/reset/code', {
      login: 'nobody@example.jp',
      code: 'AAAA-AAAA',
      password,
    });
    expect(unknown.status).toBe(422);
  });

  it('is not used up by a password that is too short', async () => {
    const code = await codeOf('trainer1');
    const answer = await house
      .visitor()
      .post('/login/reset/code', { login: loginOf('trainer1'), code, password: 'short' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#password"');
    expect(await reset('trainer1', code)).toBe(true);
  });

  it('works once, also for two who use it in the same moment', async () => {
    await send('trainer2');
    const code = await codeOf('trainer2');
    const results = await Promise.all([
      reset('trainer2', code, 'the one password'),
      reset('trainer2', code, 'the other password'),
    ]);
    expect(results.sort()).toEqual([false, true]);
    expect(await reset('trainer2', code)).toBe(false);
  });

  it('is closed after five wrong tries, and a new one opens the way again', async () => {
    await send('trainer3');
    const code = await codeOf('trainer3');
    for (let tries = 0; tries < 5; tries += 1) expect(await reset('trainer3', 'AAAA-AAAA')).toBe(false);
    expect(await reset('trainer3', code)).toBe(false);
    await send('trainer3');
    expect(await reset('trainer3', code)).toBe(false);
    expect(await reset('trainer3', await codeOf('trainer3'))).toBe(true);
  });

  it('lasts for half an hour', async () => {
    await send('auditor');
    const code = await codeOf('auditor');
    later(31);
    expect(await reset('auditor', code)).toBe(false);
    await send('auditor');
    const fresh = await codeOf('auditor');
    later(29);
    expect(await reset('auditor', fresh)).toBe(true);
  });

  it('opens nothing for another person', async () => {
    await send('agency1');
    const code = await codeOf('agency1');
    expect(await reset('agency2', code)).toBe(false);
    expect(await signIn('agency2', DEMONSTRATION_PASSWORD)).toBe(303);
  });

  it('cannot be asked for without end', async () => {
    const answers = await Promise.all(Array.from({ length: 11 }, () => ask('nobody@example.jp')));
    expect(answers.map(({ status }) => status)).toContain(429);
  });
});
