import { CurrentEnrolment } from '#admissions/current-enrolment';
import { DEMONSTRATION_PASSWORD } from '#demonstration/cast';
import { examinationPaths } from '#examination/examination.paths';
import { StartAttempt } from '#examination/start-attempt';
import { Work } from '#platform/database/work';
import { Secrets } from '#platform/secrets';
import { learner } from '../learning/given-learner';
import { entryText } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { actor, trainee } from '../support/given';
import type { Answer, Visitor } from '../support/visitor';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Nobody has done anything in any session for so many minutes. */
const quietFor = (minutes: number) =>
  house.rows(
    `UPDATE http_sessions SET content = jsonb_set(content::jsonb, '{activeAt}', to_jsonb((extract(epoch FROM now()) - $1 * 60) * 1000))`,
    [minutes],
  );
const hidden = (answer: Answer, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(answer.body)?.[1] ?? '';
const password = DEMONSTRATION_PASSWORD;
const locked = async (who = 'office'): Promise<Visitor> => {
  const visitor = await house.as(who);
  await quietFor(16);
  return visitor;
};

describe('a session in which nobody does anything', () => {
  it('is open for fifteen minutes and locked after them', async () => {
    const visitor = await house.as('office');
    await quietFor(14);
    expect((await visitor.get('/account')).status).toBe(200);
    await quietFor(16);
    expect((await visitor.get('/account')).status).toBe(423);
  });

  it('shows nothing of its person but the first letter of the name, on any page', async () => {
    const visitor = await locked('office');
    for (const path of ['/account', '/home', '/cohorts', '/']) {
      const { body } = await visitor.get(path);
      expect(body).not.toContain('運見');
      expect(body).not.toContain('office@demo.example');
    }
    expect((await visitor.get('/account')).text).toContain('「運」');
  });

  it('stays locked however often somebody asks, and is kept nowhere', async () => {
    const visitor = await locked();
    for (let times = 0; times < 3; times += 1) expect((await visitor.get('/home')).status).toBe(423);
    expect((await visitor.get('/home')).headers['cache-control']).toBe('no-store');
  });

  it('opens with the password of its person, at the page where it was', async () => {
    const visitor = await locked();
    const page = await visitor.get('/cohorts');
    const answer = await visitor.post('/unlock', { to: hidden(page, 'to'), unlock_password: password });
    expect(answer).toMatchObject({ status: 303, location: '/cohorts' });
    expect((await visitor.get('/account')).text).toContain('運見');
  });

  it('stays closed for a wrong password, and for every password after five of them', async () => {
    const visitor = await locked('liaison');
    await visitor.get('/home');
    const answer = await visitor.post('/unlock', { to: '/figures', unlock_password: 'wrong' });
    expect(answer.status).toBe(423);
    expect(answer.text).toContain('パスワードが違います');
    expect(hidden(answer, 'to')).toBe('/figures');
    for (let times = 0; times < 4; times += 1) await visitor.post('/unlock', { unlock_password: 'wrong' });
    expect((await visitor.post('/unlock', { unlock_password: password })).status).toBe(423);
    expect((await visitor.get('/home')).status).toBe(423);
  });

  it('answers a script with 423, and does not take its draft', async () => {
    const visitor = await locked();
    const answer = await visitor.post('/appointments', { reason: 'x' }, { 'x-autosave': '1' });
    expect(answer.status).toBe(423);
    expect(JSON.parse(answer.body)).toMatchObject({ status: 423, code: 'locked' });
  });

  it('leads nowhere but to our own pages', async () => {
    const visitor = await locked();
    await visitor.get('/locked?to=https://evil.example/');
    const answer = await visitor.post('/unlock', { to: '//evil.example', unlock_password: password });
    expect(answer.location).toBe('/home');
  });

  it('can be left to somebody else, who signs in and gets a session of their own', async () => {
    const visitor = await locked();
    await visitor.get('/login');
    await visitor.post('/login', { login: 'panel@demo.example', password });
    expect((await visitor.get('/account')).text).toContain('panel@demo.example');
  });
});

describe('a form that is sent after the lock', () => {
  it('is not lost: it goes with the password, and is done as it was sent', async () => {
    const { id: personId } = await actor(house, 'trainee1');
    await trainee(house, { personId, stage: 'practice' });
    const { duty, channel, topics, practisedOn, situation } = entryText(house);
    const entry = { duty, channel, topics, practisedOn, sentence: situation };
    const visitor = await house.as(personId);
    await visitor.get('/practice/entries/new');
    await quietFor(16);
    const page = await visitor.post('/practice/entries', entry);
    expect(page.status).toBe(423);
    expect(page.body).not.toContain(entry.sentence);
    const refused = await visitor.post('/practice/entries', {
      unlock_password: 'wrong',
      unlock_form: hidden(page, 'unlock_form'),
    });
    expect(refused.status).toBe(423);
    const answer = await visitor.post('/practice/entries', {
      unlock_password: password,
      unlock_form: hidden(refused, 'unlock_form'),
    });
    expect(answer.status).toBe(303);
    expect((await visitor.get(answer.location)).body).toContain(entry.sentence);
  });

  it('opens at its own address and for its own person only', () => {
    const secrets = house.get(Secrets);
    const sealed = secrets.seal('form-behind-lock', '1:/a', '{"text":"x"}');
    expect(secrets.unseal('form-behind-lock', '1:/a', sealed)).toBe('{"text":"x"}');
    for (const salt of ['1:/b', '2:/a']) expect(secrets.unseal('form-behind-lock', salt, sealed)).toBeNull();
    expect(
      secrets.unseal(
        'form-behind-lock',
        '1:/a',
        sealed.startsWith('A') ? `B${sealed.slice(1)}` : `A${sealed.slice(1)}`,
      ),
    ).toBeNull();
    expect(secrets.unseal('form-behind-lock', '1:/a', '')).toBeNull();
  });
});

describe('activity', () => {
  const activeAt = async (personId: number) => {
    const [row] = await house.rows<{ at: string }>(
      `SELECT content->>'activeAt' AS at FROM http_sessions WHERE person_id = $1 ORDER BY expires_at DESC LIMIT 1`,
      [personId],
    );
    return row?.at;
  };

  it('is noted once a minute at most', async () => {
    const { id } = await actor(house, 'auditor');
    const visitor = await house.as('auditor');
    const first = await activeAt(id);
    await visitor.get('/home');
    expect(await activeAt(id)).toBe(first);
    await quietFor(2);
    await visitor.get('/home');
    expect(Number(await activeAt(id))).toBeGreaterThanOrEqual(Math.floor(Number(first)));
  });

  it('is not what a script only asks, and is what it tells', async () => {
    const visitor = await house.as('auditor');
    await quietFor(10);
    const asked = await visitor.get('/activity', { 'x-idle': '1' });
    expect(JSON.parse(asked.body).secondsLeft).toBeGreaterThan(290);
    expect(JSON.parse(asked.body).secondsLeft).toBeLessThanOrEqual(300);
    expect(JSON.parse((await visitor.get('/activity')).body).secondsLeft).toBe(900);
  });

  it('does not bring back a session that was finished meanwhile', async () => {
    const visitor = await house.as('panel');
    await quietFor(2);
    await Promise.all([visitor.get('/home'), visitor.post('/logout'), visitor.get('/account')]);
    expect((await visitor.get('/account')).status).toBe(401);
  });
});

describe('the time until the lock', () => {
  it('can be chosen for the own PC, and counts for nobody else there', async () => {
    const visitor = await house.as('trainer1');
    expect((await visitor.post('/account/idle-lock', { minutes: '7' })).status).toBe(422);
    expect((await visitor.post('/account/idle-lock', { minutes: '60' })).location).toContain('identity.idle_lock_set');
    await quietFor(50);
    expect((await visitor.get('/account')).status).toBe(200);
    await quietFor(61);
    expect((await visitor.get('/account')).status).toBe(423);
    const { id } = await actor(house, 'trainer2');
    await visitor.enterAs(id);
    await quietFor(16);
    expect((await visitor.get('/account')).status).toBe(423);
  });
});

describe('a test under time', () => {
  it('lets its question be thought over for half an hour, and no longer', async () => {
    const { personId } = await learner(house);
    const who = await actor(house, personId);
    const enrolment = await house.get(CurrentEnrolment).of(who);
    const { id } = await house
      .get(Work)
      .run(who, (tx) => house.get(StartAttempt).within(tx, { enrolment, test: 'check-test' }));
    const visitor = await house.as(personId);
    expect((await visitor.get(examinationPaths.attempt(id))).body).toContain('data-lock-seconds="1800"');
    await quietFor(29);
    expect((await visitor.get('/account')).status).toBe(200);
    await quietFor(31);
    expect((await visitor.get('/account')).status).toBe(423);
  });
});

describe('finishing here', () => {
  it('is offered on every page of somebody signed in', async () => {
    const { personId } = await trainee(house);
    const visitor = await house.as(personId);
    for (const path of ['/home', '/account', '/learn'])
      expect((await visitor.get(path)).body).toContain('class="finish-here"');
    expect((await house.visitor().get('/')).body).not.toContain('class="finish-here"');
  });

  it('ends the session, empties what the browser keeps, and says what may be closed', async () => {
    const visitor = await house.as('office');
    const answer = await visitor.post('/logout');
    expect(answer).toMatchObject({ status: 303, location: '/finished' });
    expect(answer.headers['clear-site-data']).toBe('"storage"');
    expect((await visitor.get('/finished')).text).toContain('終了しました。この画面は閉じて大丈夫です');
    expect((await visitor.get('/account')).status).toBe(401);
  });
});
