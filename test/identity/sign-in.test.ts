import { DEMONSTRATION_PASSWORD } from '#demonstration/cast';
import { openHouse, type TestApp } from '../support/app';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const email = 'office@demo.example';

describe('signing in', () => {
  it('leads to the home page with the right password, by e-mail in any case', async () => {
    const visitor = house.visitor();
    await visitor.get('/login');
    const answer = await visitor.post('/login', { login: 'Office@Demo.example', password: DEMONSTRATION_PASSWORD });
    expect(answer).toMatchObject({ status: 303, location: '/home' });
    expect((await visitor.get('/account')).text).toContain('運見 のぞみ');
  });

  it('goes back to the page that asked for it, but never to a foreign host', async () => {
    for (const [to, location] of [
      ['/applications', '/applications'],
      ['//evil.example', '/home'],
      ['https://evil.example', '/home'],
    ] as const) {
      const visitor = house.visitor();
      await visitor.get('/login');
      expect((await visitor.post('/login', { login: email, password: DEMONSTRATION_PASSWORD, to })).location).toBe(
        location,
      );
    }
  });

  it('says beside the field that something is missing, and keeps the login', async () => {
    const visitor = house.visitor();
    const answer = await visitor.post('/login', { login: email, password: '' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`value="${email}"`);
    expect(answer.text).toContain('入力してください');
  });

  it('refuses a wrong password and an unknown person with the same words', async () => {
    const wrong = await house.visitor().post('/login', { login: 'agency1@demo.example', password: 'wrong' });
    const unknown = await house.visitor().post('/login', { login: 'nobody@demo.example', password: 'wrong' });
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    for (const answer of [wrong, unknown]) expect(answer.text).toContain('メールアドレスかパスワードが違います');
  });

  it('closes for a while after the fifth wrong password, even for the right one, and opens again', async () => {
    const login = 'auditor@demo.example';
    const visitor = house.visitor();
    for (let tries = 0; tries < 5; tries += 1) await visitor.post('/login', { login, password: 'wrong' });
    expect((await visitor.post('/login', { login, password: DEMONSTRATION_PASSWORD })).status).toBe(429);
    house.travelTo(new Date(Date.now() + 61_000));
    expect((await visitor.post('/login', { login, password: DEMONSTRATION_PASSWORD })).status).toBe(303);
    house.travelTo(new Date());
  });

  it('refuses a form without its token', async () => {
    const answer = await house.app.inject({
      method: 'POST',
      url: '/login',
      payload: { login: email, password: DEMONSTRATION_PASSWORD },
    });
    expect(answer.statusCode).toBe(403);
  });

  it('gives the session a new id, and signing out makes it worthless', async () => {
    const visitor = await house.as('office');
    expect((await visitor.get('/account')).status).toBe(200);
    expect((await visitor.post('/logout')).location).toBe('/finished');
    expect((await visitor.get('/account')).status).toBe(401);
  });
});
