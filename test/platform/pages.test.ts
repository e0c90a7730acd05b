import { readFileSync } from 'node:fs';
import { languages } from '#platform/locale/languages';
import { Words } from '#platform/locale/words';
import { root } from '../house/rooms';
import type { TestApp } from '../support/app';
import { openHouseWith } from './extra-room';
import { faultLog, ProvocationsController } from './provocations.controller';

type Method = 'GET' | 'POST' | 'HEAD' | 'DELETE' | 'PUT' | 'OPTIONS';
type Asked = Awaited<ReturnType<typeof ask>>;
interface Asking {
  method?: Method;
  headers?: Record<string, string>;
  payload?: string;
  remoteAddress?: string;
}

const words = new Words(`${root}/templates/locales`);
const assets = JSON.parse(readFileSync(`${root}/dist/assets/manifest.json`, 'utf8')) as Record<string, string>;
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const tooLarge = `login=${'x'.repeat(1_048_577)}`;
const HAMMER = '203.0.113.7';

let house: TestApp;
beforeAll(async () => {
  house = await openHouseWith({ controllers: [ProvocationsController] });
  for (let tries = 0; tries <= 30; tries += 1) await ask('/login', { method: 'POST', remoteAddress: HAMMER });
});
afterAll(() => house.close());

async function ask(url: string, { method = 'GET', headers = {}, ...rest }: Asking = {}) {
  return house.app.inject({ method, url, headers: { accept: 'text/html', ...headers }, ...rest });
}

const sessions = async () =>
  (await house.rows<{ count: number }>('SELECT count(*)::int AS count FROM http_sessions'))[0]?.count;

/** How each status comes about; the real ways where there are any. */
const provocations: Record<number, (headers?: Record<string, string>) => Promise<Asked>> = {
  401: (headers) => ask('/account', { headers }),
  403: (headers) => ask('/login', { method: 'POST', headers: { ...form, ...headers }, payload: 'login=a&password=b' }),
  404: (headers) => ask('/no/such/page', { headers }),
  409: (headers) => ask('/provoke/409', { headers }),
  410: (headers) => ask('/provoke/410', { headers }),
  413: (headers) => ask('/login', { method: 'POST', headers: { ...form, ...headers }, payload: tooLarge }),
  422: (headers) => ask('/provoke/422', { headers }),
  429: (headers) => ask('/login', { method: 'POST', headers: { ...form, ...headers }, remoteAddress: HAMMER }),
  500: (headers) => ask('/provoke/fault', { headers }),
};
const statuses = Object.keys(provocations).map(Number);
const provoked = (status: number, headers?: Record<string, string>): Promise<Asked> =>
  (provocations[status] as (typeof provocations)[number])(headers);

describe('every kind of answer', () => {
  const kinds: Record<string, () => Promise<Asked>> = {
    'a page': () => ask('/login'),
    'a redirect': () => ask('/language/en'),
    'an asset': () => ask(`/assets/${assets['css/app.css']}`),
    'a missing asset': () => ask('/assets/gone.css'),
    'an answer for machines': () => ask('/health/live'),
    'the head of a page': () => ask('/login', { method: 'HEAD' }),
    'an unknown method': () => ask('/login', { method: 'DELETE' }),
    'an unreadable address': () => ask('/%E3%8'),
    'an endless address': () => ask(`/language/${'x'.repeat(200)}`),
    ...Object.fromEntries(statuses.map((status) => [`a ${status}`, () => provoked(status)])),
  };

  it.each(Object.entries(kinds))('carries the security headers: %s', async (_, asked) => {
    const { headers } = await asked();
    const policy = String(headers['content-security-policy']);
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy.split(';')).toContain(directive);
    expect(policy).not.toMatch(/unsafe|https?:|\*|upgrade-insecure/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'same-origin',
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(headers['x-powered-by'] ?? headers['server']).toBeUndefined();
  });

  it('keeps to its own policy: no script, style or handler inside of a page, nothing from elsewhere', async () => {
    const office = await house.as('office');
    const pages = [
      await office.get('/account'),
      await office.get('/dev/components'),
      await office.get('/no/such/page'),
    ];
    for (const { body } of pages) {
      expect(body).not.toMatch(/<script(?![^>]* src="\/assets\/)|<style|\sstyle=|\son[a-z]+=|javascript:/);
      expect(body).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
    }
  });
});

describe('an error page', () => {
  it.each(statuses.flatMap((status) => languages.map((language) => [status, language] as const)))(
    'of %i says in %s what happened, what to do, and under which number we find it',
    async (status, language) => {
      const { statusCode, headers, body } = await provoked(status, { cookie: `language=${language}` });
      expect(statusCode).toBe(status);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-store');
      for (const part of ['heading', 'text', 'action'])
        expect(body).toContain(words.html(language, `layout.error.${status}.${part}`));
      expect(body).toContain(`<code>${headers['x-request-id']}</code>`);
      expect(body).toContain(`<html lang="${language === 'en' ? 'en' : 'ja'}"`);
    },
  );

  it.each(statuses)('of %i is JSON for a script of ours', async (status) => {
    const { statusCode, headers, body } = await provoked(status, { 'x-autosave': '1' });
    expect(statusCode).toBe(status);
    expect(JSON.parse(body)).toEqual({
      status,
      code: expect.any(String),
      reference: headers['x-request-id'],
      href: null,
    });
  });

  it('explains the reason where there is one to explain', async () => {
    expect((await provoked(409)).body).toContain(words.html('ja', 'platform.problems.changed_meanwhile'));
    expect((await ask('/language/fr')).body).toContain(words.html('ja', 'platform.problems.not_found'));
  });

  it('tells a script why a form without its token is refused', async () => {
    expect((await provoked(403, { 'x-autosave': '1' })).json()).toMatchObject({ code: 'form_expired' });
  });

  it('leads to the sign-in page and from there back to where somebody wanted to go', async () => {
    expect((await ask('/account?x=1')).body).toContain(`href="/login?to&#x3D;${encodeURIComponent('/account?x=1')}"`);
  });

  it('leads back to the page somebody came from, if it is one of ours', async () => {
    const from = (referer: string) => ask('/no/such/page', { headers: { host: 'kakehashi.example', referer } });
    expect((await from('https://kakehashi.example/directory?q=1')).body).toContain('href="/directory?q&#x3D;1"');
    expect((await from('https://evil.example/directory')).body).toContain('class="button button-primary" href="/"');
    expect((await from('not an address')).body).toContain('class="button button-primary" href="/"');
  });

  it('of too many requests says to machines how long to wait', async () => {
    expect(Number((await provoked(429)).headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('a fault of ours', () => {
  it('shows no stack and no message, and is logged with the reference that the page shows', async () => {
    faultLog.length = 0;
    const { body, headers } = await provoked(500);
    expect(body).not.toMatch(/inmost secret|\bat .*\.[jt]s|node_modules|Error:/);
    expect(faultLog).toEqual([
      { reference: headers['x-request-id'], error: expect.objectContaining({ message: 'the inmost secret' }) },
    ]);
    expect((await provoked(500, { accept: 'application/json' })).body).not.toContain('inmost secret');
  });

  it('in a template is a page as well', async () => {
    expect((await ask('/provoke/template')).statusCode).toBe(500);
  });

  it('of an error page itself still names the number', async () => {
    const { statusCode, headers, body } = await ask('/provoke/418');
    expect([statusCode, body]).toEqual([418, expect.stringContaining(`<code>${headers['x-request-id']}</code>`)]);
  });

  it('in the sessions themselves is a page as well', async () => {
    const office = await house.as('office');
    await house.rows('ALTER TABLE http_sessions RENAME TO lost');
    const answer = await office.get('/account');
    await house.rows('ALTER TABLE lost RENAME TO http_sessions');
    expect(answer.status).toBe(500);
    expect(answer.body).toContain(words.html('ja', 'layout.error.500.heading'));
    expect((await office.get('/account')).status).toBe(200);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['broken JSON', 'application/json', '{"a":', 422],
    ['JSON that reaches for the prototype', 'application/json', '{"__proto__":{"a":1}}', 422],
    ['an unknown kind of body', 'application/x-unknown', 'a', 422],
    ['a body without a token', 'application/x-www-form-urlencoded', '', 403],
  ])('is refused in the language of whoever sent it: %s', async (_, type, payload, status) => {
    const answer = await ask('/login', { method: 'POST', headers: { 'content-type': type }, payload });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain(type === 'application/json' ? type : 'text/html');
  });

  it('is refused as input, not as a fault: the character that no text may hold, fields sent twice', async () => {
    const visitor = house.visitor();
    expect((await visitor.post('/login/reset', { login: 'a\u0000b' })).status).toBe(422);
    expect((await visitor.post('/login', { login: 'a\u0000b', password: 'x' })).status).toBe(422);
    expect((await visitor.post('/login', { login: ['a', 'b'], password: ['a', 'b'], to: ['/a', '//b'] })).status).toBe(
      422,
    );
    expect((await visitor.post('/login/reset/code', { login: ['a', 'b'], code: 'x', password: 'y' })).status).toBe(422);
    expect((await visitor.get('/login?to=a&to=b&done=a&done=b')).status).toBe(200);
  });
});

describe('a method', () => {
  it('HEAD is answered like GET, without a body', async () => {
    const answer = await ask('/provoke/page', { method: 'HEAD' });
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
    expect((await ask('/no/such/page', { method: 'HEAD' })).statusCode).toBe(404);
  });

  it('that a door does not know finds nothing there', async () => {
    for (const method of ['DELETE', 'PUT', 'OPTIONS'] as const)
      expect((await ask('/login', { method })).statusCode).toBe(404);
    expect((await ask('/provoke/echo/heard')).statusCode).toBe(404);
  });

  it('that changes something needs the token of a form, in whatever language the body is written', async () => {
    const json = { 'content-type': 'application/json' };
    expect((await ask('/provoke/echo/heard', { method: 'POST', headers: json, payload: '{}' })).statusCode).toBe(403);
    const visitor = house.visitor();
    await visitor.get('/login');
    expect((await visitor.postJson('/provoke/echo/heard', {})).status).toBe(201);
    expect((await visitor.post('/provoke/echo/heard', { _csrf: 'made-up' })).status).toBe(403);
  });
});

describe('a door without a sign', () => {
  it('is closed to everybody', async () => {
    expect((await ask('/provoke/unsigned')).statusCode).toBe(401);
    expect((await (await house.as('agency1')).get('/provoke/unsigned')).status).toBe(403);
  });
});

describe('language and appearance', () => {
  const htmlOf = async (cookies: string) => (await ask('/provoke/page', { headers: { cookie: cookies } })).body;

  it.each([
    ['/language/en', 'language=en', '<html lang="en"'],
    ['/language/ja-easy', 'language=ja-easy', '<html lang="ja" data-easy'],
    ['/text-size/largest', 'text-size=largest', 'data-text="largest"'],
    ['/contrast/strong', 'contrast=strong', 'media="all"'],
    ['/readings/hidden', 'readings=hidden', 'data-readings="hidden"'],
  ])('are chosen by a link and remembered for a year: %s', async (link, cookie, shown) => {
    const answer = await ask(`${link}?to=/directory%3Fq%3D1`);
    expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/directory?q=1' } });
    expect(answer.headers['set-cookie']).toBe(`${cookie}; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax`);
    expect(await htmlOf(cookie)).toContain(shown);
  });

  it('come with each page as links that lead back to it', async () => {
    expect((await ask('/login?to=/x')).body).toContain(
      `href="/language/en?to&#x3D;${encodeURIComponent('/login?to=/x')}"`,
    );
  });

  it('never lead to a foreign host', async () => {
    const foreign = ['//evil.example', 'https://evil.example', '/\\evil.example', '/\t/evil.example', '/東京'];
    for (const to of [...foreign.map(encodeURIComponent), '/a&to=//evil.example', ''])
      expect((await ask(`/language/en?to=${to}`)).headers['location']).toBe('/');
  });

  it('that do not exist are not found, and a cookie of somebody’s invention changes nothing', async () => {
    expect((await ask('/language/fr')).statusCode).toBe(404);
    for (const path of ['/text-size/huge', '/contrast/none', '/readings/some'])
      expect((await ask(path)).statusCode).toBe(404);
    const html = await htmlOf('language=fr; text-size=x"><b>; contrast=; readings=<i>');
    expect(html).toContain('<html lang="ja" data-text="standard" data-readings="shown"');
  });

  it('begin with the language of the person', async () => {
    await house.rows(`UPDATE persons SET language = 'en' WHERE email = 'liaison@demo.example'`);
    expect((await (await house.as('liaison')).get('/account')).body).toContain('<html lang="en"');
  });
});

describe('a public page', () => {
  it('without a form writes no session and sets no cookie', async () => {
    const before = await sessions();
    for (const path of [
      '/provoke/page',
      '/no/such/page',
      '/account',
      '/language/en',
      '/health/live',
      '/provoke/fault',
    ]) {
      const { headers } = await ask(path);
      expect(String(headers['set-cookie'] ?? '')).not.toContain('kakehashi');
    }
    expect(await sessions()).toBe(before);
  });

  it('with a form begins one, in a cookie that no script can read', async () => {
    const before = (await sessions()) ?? 0;
    const { headers } = await ask('/login');
    expect(String(headers['set-cookie'])).toMatch(/^kakehashi=[^;]+; .*HttpOnly.*SameSite=Lax/);
    expect(await sessions()).toBe(before + 1);
  });
});

describe('what may be kept', () => {
  it('of a personal page is nothing, of a public page nothing without asking again', async () => {
    const person = await house.as('trainee1');
    for (const path of ['/account', '/provoke/personal', '/provoke/page', '/no/such/page'])
      expect((await person.get(path)).headers['cache-control']).toBe('no-store');
    expect((await ask('/provoke/page')).headers['cache-control']).toBe('private, no-cache');
  });

  it('of an asset is everything, for a year, whoever asks', async () => {
    const path = `/assets/${assets['css/app.css']}`;
    const answers = [(await ask(path)).headers, (await (await house.as('trainee1')).get(path)).headers];
    for (const headers of answers) expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('of an expired session is swept away', async () => {
    await ask('/login');
    await house.rows(`UPDATE http_sessions SET expires_at = now() - interval '1 minute'`);
    await ask('/login');
    const { SweepSessions } = await import('#platform/http/sweep-sessions.job');
    await house.get(SweepSessions).run();
    expect(await sessions()).toBe(1);
  });
});

describe('health', () => {
  it('is alive from the beginning, and ready only when somebody says so', async () => {
    const { Readiness } = await import('#platform/http/readiness');
    expect((await ask('/health/live')).json()).toEqual({ status: 'ok' });
    expect((await ask('/health/ready')).statusCode).toBe(503);
    house.get(Readiness).isReady = true;
    expect((await ask('/health/ready')).statusCode).toBe(200);
  });
});
