import type { Frame } from 'playwright-core';
import { packagesPaths } from '#packages/packages.paths';
import { openHouse, type TestApp } from '../support/app';
import { openBrowser, type TestBrowser } from '../support/browser';
import { trainee } from '../support/given';
import { look } from '../support/look';
import { say } from '../support/say';
import type { Screen } from '../support/screen';
import { offered, PAGE } from './made-packages';

let house: TestApp;
let browser: TestBrowser;
beforeAll(async () => {
  house = await openHouse();
  browser = await openBrowser(house);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const LONG = '窓口で最初に聞くこと。'.repeat(6_000).slice(0, 64_000);
/** Says goodbye only when its page goes, as many packages do. */
const GOODBYE = `addEventListener('pagehide', () => { if (!window.API) return; API.LMSSetValue('cmi.core.lesson_status', 'completed'); API.LMSFinish(''); });`;

async function atPlayer(id: number, personId: number, screen?: Screen): Promise<{ screen: Screen; frame: Frame }> {
  const at = screen ?? (await browser.open());
  if (!screen) await at.enter(personId);
  await at.goes(packagesPaths.player(id, 1));
  return { screen: at, frame: await frameOf(at) };
}

async function frameOf(screen: Screen): Promise<Frame> {
  const element = await screen.page.waitForSelector('package-player iframe');
  const frame = (await element.contentFrame()) as Frame;
  await frame.waitForSelector('#go');
  return frame;
}

/** What a package does last: its page may go before it is answered. */
const attempts = (frame: Frame, script: string) => frame.evaluate(script).catch(() => undefined);

const isSaved = (screen: Screen) => screen.page.locator('[data-save-state][data-state=saved]').waitFor();
/** Something of SCORM 1.2 done by the package itself. */
const does = <T>(frame: Frame, script: string): Promise<T> => frame.evaluate(script) as Promise<T>;

describe('a package in its frame', () => {
  it('finds everything again after its tab was killed: 64,000 characters and the page it stood at', async () => {
    const { personId } = await trainee(house);
    const id = await offered(house, { files: { 'second.html': PAGE } });
    const { screen, frame } = await atPlayer(id, personId);
    expect(await does(frame, `API.LMSInitialize('') + API.LMSGetValue('cmi.core.entry')`)).toBe('trueab-initio');
    await does(
      frame,
      `API.LMSSetValue('cmi.suspend_data', ${JSON.stringify(LONG)}); API.LMSSetValue('cmi.core.lesson_location', 'page 2')`,
    );
    await isSaved(screen);
    await does(frame, `location.href = 'second.html'`);
    await frame.waitForURL(/second\.html$/);
    expect(await does(frame, `API.LMSGetValue('cmi.suspend_data').length`)).toBe(64_000);
    await screen.page.close();
    const again = await atPlayer(id, personId);
    await does(again.frame, `API.LMSInitialize('')`);
    expect(await does(again.frame, `API.LMSGetValue('cmi.suspend_data')`)).toBe(LONG);
    expect(
      await does(again.frame, `API.LMSGetValue('cmi.core.entry') + API.LMSGetValue('cmi.core.lesson_location')`),
    ).toBe('resumepage 2');
  });

  it('loses nothing with the network: it waits on the device, unreadable there, and arrives with the next page', async () => {
    const { personId, enrolmentId } = await trainee(house);
    const id = await offered(house);
    const { screen, frame } = await atPlayer(id, personId);
    await does(frame, `API.LMSInitialize('')`);
    const context = screen.page.context();
    await context.setOffline(true);
    await does(frame, `API.LMSSetValue('cmi.suspend_data', 'つながらない間に書いた'); API.LMSCommit('')`);
    await screen.page.locator('[data-save-state][data-state=offline]').waitFor();
    expect(await screen.page.evaluate('JSON.stringify({ ...localStorage })')).not.toContain('つながらない');
    await screen.page.close();
    await context.setOffline(false);
    const page = await context.newPage();
    await page.goto(packagesPaths.player(id, 1));
    await page.locator('[data-save-state][data-state=saved]').waitFor();
    const rows = await house.rows<{ reported: string }>(
      'SELECT reported FROM package_reports WHERE enrolment_id = $1',
      [enrolmentId],
    );
    expect(rows[0]?.reported).toContain('つながらない間に書いた');
  });

  it('in two windows keeps the newer state, and the older window says so', async () => {
    const { personId } = await trainee(house);
    const id = await offered(house);
    const [one, two] = [await atPlayer(id, personId), await atPlayer(id, personId)];
    for (const { frame } of [one, two]) await does(frame, `API.LMSInitialize('')`);
    await does(two.frame, `API.LMSSetValue('cmi.suspend_data', 'newer')`);
    await isSaved(two.screen);
    await does(one.frame, `API.LMSSetValue('cmi.suspend_data', 'older')`);
    await one.screen.page.locator('[data-save-state][data-state=conflict]').waitFor();
    expect(await one.screen.reads()).toContain(say('packages.player.conflict'));
    await one.frame.waitForFunction(`API.LMSCommit('') === 'false'`);
    await one.screen.arrives(() => one.screen.page.getByText(say('packages.player.reload')).click());
    const frame = await frameOf(one.screen);
    await does(frame, `API.LMSInitialize('')`);
    expect(await does(frame, `API.LMSGetValue('cmi.suspend_data')`)).toBe('newer');
  });

  it('that says goodbye only when its page goes is heard before ours goes', async () => {
    const { personId } = await trainee(house);
    const id = await offered(house, { files: { 'app.js': GOODBYE } });
    const { screen, frame } = await atPlayer(id, personId);
    await does(frame, `API.LMSInitialize(''); API.LMSSetValue('cmi.core.score.raw', '75')`);
    await isSaved(screen);
    await look(screen);
    await screen.follows('packages.player.back');
    expect(await screen.reads()).toContain(say('packages.completion.completed'));
    expect(await screen.reads()).toContain('75');
    await look(screen);
  });

  it('that says goodbye while something of it is still on its way is heard too', async () => {
    const { personId } = await trainee(house);
    const id = await offered(house, { files: { 'app.js': GOODBYE } });
    const { screen, frame } = await atPlayer(id, personId);
    await screen.page.route('**/report', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    const isOnItsWay = screen.page.waitForRequest('**/report');
    await does(frame, `API.LMSInitialize(''); API.LMSSetValue('cmi.core.score.raw', '75'); API.LMSCommit('')`);
    await isOnItsWay;
    await screen.follows('packages.player.back');
    expect(await screen.reads()).toContain(say('packages.completion.completed'));
  });

  it('of SCORM 2004 is answered in the words of that standard', async () => {
    const { personId } = await trainee(house);
    const id = await offered(house, { standard: 'scorm2004' });
    const { screen, frame } = await atPlayer(id, personId);
    const told = await does(
      frame,
      `(() => { const api = API_1484_11, seen = []; const note = (answer) => seen.push([answer, api.GetLastError()].join(' '));
        note(api.GetValue('cmi.location')); note(api.Initialize('')); note(api.GetValue('cmi.location')); note(api.SetValue('cmi.learner_name', 'x'));
        note(api.SetValue('cmi.completion_status', 'done')); note(api.SetValue('cmi.interactions.1.id', 'gap')); note(api.SetValue('cmi.interactions.0.id', 'a'));
        note(api.GetValue('cmi.interactions._count')); note(api.SetValue('cmi.success_status', 'passed')); note(api.SetValue('cmi.score.scaled', '0.5'));
        note(api.SetValue('cmi.wish', '1')); note(api.Terminate('')); note(api.Commit('')); return seen; })()`,
    );
    expect(told).toEqual([
      ...[' 122', 'true 0', ' 403', 'false 404', 'false 406', 'false 351', 'true 0', '1 0', 'true 0', 'true 0'],
      ...['false 401', 'true 0', 'false 143'],
    ]);
    await isSaved(screen);
    expect(await screen.reads()).toContain(say('packages.player.finished'));
    await screen.follows('packages.player.back');
    expect(await screen.reads()).toContain('50%');
  });
});

describe('a script in a package', () => {
  it('can neither read nor do anything as the person', async () => {
    const { personId } = await trainee(house);
    const id = await offered(house);
    const { screen, frame } = await atPlayer(id, personId);
    const asked: string[] = [];
    screen.page.on('response', (response) => {
      if (!response.url().includes('/package-files/') && !response.url().includes('/assets/'))
        asked.push(response.url());
    });
    const tries = `async () => {
      const home = ${JSON.stringify(browser.origin)};
      const may = async (act) => { try { return String(await act()); } catch (error) { return 'refused: ' + error.name; } };
      const of = (type, name) => Object.getOwnPropertyDescriptor(type.prototype, name).get;
      const loads = (element, address) => new Promise((resolve, reject) => {
        element.onload = () => resolve('loaded'); element.onerror = () => reject(new Error('blocked')); element.src = address; document.body.append(element);
      });
      const frame = document.createElement('iframe'); document.body.append(frame);
      return {
        origin: self.origin,
        cookie: await may(() => of(Document, 'cookie').call(document)),
        storage: await may(() => Object.getOwnPropertyDescriptor(frame.contentWindow, 'localStorage') ? frame.contentWindow.localStorage.length : 0),
        page: await may(() => parent.document.title),
        address: await may(() => parent.location.href),
        token: await may(() => top.document.querySelector('[name=_csrf]').value),
        leave: await may(() => { top.location.href = home + '/logout'; return top.location.href; }),
        read: await may(() => fetch(home + '/home', { credentials: 'include' })),
        post: await may(() => fetch(home + '/logout', { method: 'POST', credentials: 'include', mode: 'no-cors' })),
        picture: await may(() => loads(new Image(), home + '/home')),
        script: await may(() => loads(document.createElement('script'), home + '/assets/app.js')),
        elsewhere: await may(() => fetch('https://example.com/', { mode: 'no-cors' })),
        window: await may(() => window.open(home + '/home')),
        own: (await fetch('app.js')).status,
      };
    }`;
    const found = await frame.evaluate<Record<string, unknown>>(`(${tries})()`);
    expect(found).toMatchObject({ origin: 'null', window: 'null', own: 200 });
    for (const what of [
      'cookie',
      'storage',
      'page',
      'address',
      'token',
      'leave',
      'read',
      'post',
      'picture',
      'script',
      'elsewhere',
    ])
      expect([what, found[what]]).toEqual([what, expect.stringContaining('refused')]);
    await attempts(
      frame,
      `{ const form = document.createElement('form'); form.method = 'post'; form.action = '${browser.origin}/logout'; document.body.append(form); form.submit(); }`,
    );
    await attempts(frame, `location.href = '${browser.origin}/home'`);
    await screen.page.waitForTimeout(500);
    expect(asked).toEqual([]);
    expect(screen.path()).toBe(packagesPaths.player(id, 1));
    await screen.goes('/home');
    expect(screen.status).toBe(200);
  });
});

describe('without script', () => {
  it('the page says what the material needs, and that the course goes on without it', async () => {
    const { personId } = await trainee(house);
    const id = await offered(house);
    const screen = await browser.open({ script: false, width: 390 });
    await screen.enter(personId);
    for (const path of [packagesPaths.ownOne(id), packagesPaths.player(id, 1)]) {
      await screen.goes(path);
      expect(await screen.reads()).toContain(say('packages.withoutScript.text'));
    }
  });
});
