import { AcceptApplication } from '#admissions/accept-application';
import { RequestPasswordReset } from '#identity/request-password-reset';
import { notificationsPaths } from '#notifications/notifications.paths';
import { publicActor } from '#platform/actor/actor';
import { Secrets } from '#platform/secrets';
import { practitioner, sentLink, sharedEntry } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const wishes = { returned: 'immediate', decision: 'immediate', news: 'digest', language: 'ja' };
const topicsTo = async (personId: number) => {
  await house.deliver();
  const mails = await house.rows<{ template: string; language: string }>(
    'SELECT template, language FROM mails WHERE person_id = $1 ORDER BY template',
    [personId],
  );
  const news = await house.rows<{ template: string }>('SELECT template FROM digest_news WHERE person_id = $1', [
    personId,
  ]);
  return { mails, news: news.map(({ template }) => template) };
};
const accepted = async (personId: number) => {
  const { applicationId } = await given.eligibleApplication(house, { personId });
  await house.get(AcceptApplication).run(await given.actor(house, 'agency1'), applicationId);
  return topicsTo(personId);
};

describe('how somebody gets mail', () => {
  it('begins with decisions at once and news in the morning, and the page says what always comes', async () => {
    const personId = await given.person(house);
    const page = await (await house.as(personId)).get(notificationsPaths.preferences);
    expect(page.status).toBe(200);
    expect(page.body).toMatch(/name="decision" value="immediate" checked/);
    expect(page.body).toMatch(/name="news" value="digest" checked/);
    expect(page.body).not.toContain('name="request"');
    expect((await accepted(personId)).news).toEqual(['enrolment-started']);
  });

  it('follows what was chosen, also the language', async () => {
    const personId = await given.person(house);
    const visitor = await house.as(personId);
    const chosen = { ...wishes, decision: 'digest', news: 'off', language: 'en' };
    expect((await visitor.post(notificationsPaths.preferences, chosen)).status).toBe(303);
    expect(await accepted(personId)).toEqual({ mails: [], news: ['application-accepted'] });
    await visitor.post(notificationsPaths.preferences, { ...wishes, news: 'immediate', language: 'en' });
    expect(await accepted(await given.person(house))).toMatchObject({ mails: [{ language: 'ja' }] });
    const page = await visitor.get(notificationsPaths.preferences);
    expect(page.body).toMatch(/name="news" value="immediate" checked/);
    expect(page.body).toMatch(/name="language" value="en" checked/);
  });

  it.each([
    ['decision', 'off'],
    ['returned', 'off'],
    ['news', 'sometimes'],
    ['language', 'fr'],
  ])('refuses %s %s, and keeps what else was chosen', async (field, value) => {
    const visitor = await house.as(await given.person(house));
    const answer = await visitor.post(notificationsPaths.preferences, { ...wishes, news: 'off', [field]: value });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`href="#${field}"`);
    if (field !== 'news') expect(answer.body).toMatch(/name="news" value="off" checked/);
  });

  it('cannot turn off a decision in the database either', async () => {
    const personId = await given.person(house);
    const insert = `INSERT INTO mail_preferences (person_id, topic, delivery) VALUES ($1, 'decision', 'off')`;
    await expect(house.rows(insert, [personId])).rejects.toThrow('only_news_can_be_turned_off');
  });

  it('asks who speaks for an organisation about requests too', async () => {
    const page = await (await house.as('contact')).get(notificationsPaths.preferences);
    expect(page.body).toContain('name="request"');
  });
});

describe('the code beside a link', () => {
  /** Code and link of the newest mail of a kind to an address. */
  async function codeIn(template: string, address: string): Promise<{ code: string; body: string }> {
    const [mail] = await house.rows<{ body: string }>(
      'SELECT body FROM mails WHERE template = $1 AND address = $2 ORDER BY id DESC LIMIT 1',
      [template, address],
    );
    return { code: /\/go \D*([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(mail?.body ?? '')?.[1] ?? '', body: mail?.body ?? '' };
  }
  const emailOf = async (personId: number) =>
    (await house.rows<{ email: string }>('SELECT email FROM persons WHERE id = $1', [personId]))[0]?.email ?? '';

  it('leads to the page of the letter, after signing in, however it is typed', async () => {
    const { applicationId, personId } = await given.eligibleApplication(house);
    await house.get(AcceptApplication).run(await given.actor(house, 'agency1'), applicationId);
    await house.deliver();
    const { code } = await codeIn('application-accepted', await emailOf(personId));
    const path = `/applications/${applicationId}`;
    const stranger = house.visitor();
    const asked = await stranger.post(notificationsPaths.go, { pageCode: code });
    expect([asked.status, asked.location]).toEqual([303, `/login?to=${encodeURIComponent(path)}`]);
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `.replace(/[a-z]/, (letter) =>
      String.fromCharCode((letter.codePointAt(0) ?? 0) + 0xfee0),
    );
    const opened = await (await house.as(personId)).post(notificationsPaths.go, { pageCode: typed });
    expect([opened.status, opened.location]).toEqual([303, path]);
    expect(JSON.stringify(await house.rows('SELECT * FROM page_codes'))).not.toContain(code);
  });

  it('gives no right: another person with the same code is refused like anybody', async () => {
    const { applicationId, personId } = await given.eligibleApplication(house);
    await house.get(AcceptApplication).run(await given.actor(house, 'agency1'), applicationId);
    await house.deliver();
    const { code } = await codeIn('application-accepted', await emailOf(personId));
    const other = await house.as(await given.person(house));
    const opened = await other.post(notificationsPaths.go, { pageCode: code });
    expect((await other.get(opened.location)).status).toBe(404);
  });

  it('takes a supervisor to the confirmation, whose key is in no table, and is masked once the mail has left', async () => {
    const who = await practitioner(house);
    const link = await sentLink(house, who, await sharedEntry(house, who));
    await house.deliver();
    const { code, body } = await codeIn('confirmation-requested', 'supervisor@example.jp');
    expect(code).toBe('');
    expect(body).toContain('ページを開くコード「＊＊＊＊」');
    const [row] = await house.rows<{ salt: string; path: string }>(
      `SELECT salt, path FROM page_codes WHERE purpose IS NOT NULL ORDER BY salt = $1 DESC LIMIT 1`,
      [link.token],
    );
    expect(row?.path).toBe('/confirm/:token');
    const pageCode = house.get(Secrets).code('page', `${row?.path}\n${row?.salt}`);
    const opened = await house.visitor().post(notificationsPaths.go, { pageCode });
    expect(opened.location).toBe(`/confirm/${link.token}`);
  });

  it('of a forgotten password opens without signing in', async () => {
    await house.get(RequestPasswordReset).run(publicActor, 'trainee3@demo.example');
    await house.deliver();
    const { code } = await codeIn('password-reset', 'trainee3@demo.example');
    const opened = await house.visitor().post(notificationsPaths.go, { pageCode: code });
    expect(opened.location).toBe('/login/reset/code');
  });

  it.each(['', 'AAAA-AAAA', 'x'.repeat(50)])(
    'says beside the field that nobody has the code "%s"',
    async (pageCode) => {
      const answer = await house.visitor().post(notificationsPaths.go, { pageCode });
      expect(answer.status).toBe(422);
      expect(answer.body).toContain('href="#pageCode"');
      expect(answer.body).toContain('aria-invalid="true"');
    },
  );
});
