import { DEMONSTRATION_PASSWORD } from '#demonstration/cast';
import { approvedTaskSheet, entryText } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { openBrowser, type TestBrowser } from '../support/browser';
import { actor, trainee } from '../support/given';
import { look } from '../support/look';
import type { Screen } from '../support/screen';

let house: TestApp;
let browser: TestBrowser;
let personId: number;
beforeAll(async () => {
  house = await openHouse();
  browser = await openBrowser(house);
  ({ id: personId } = await actor(house, 'trainee1'));
  const enrolled = await trainee(house, { personId, stage: 'practice' });
  await approvedTaskSheet(house, { ...enrolled, personId });
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const KEPT = '退職のあとに何を届け出るかを、窓口で一緒に確かめた。';

/** A quarter of an hour goes by, for the server and for the page. */
async function goesAway(screen: Screen): Promise<void> {
  await house.rows(`UPDATE http_sessions SET content = jsonb_set(content, '{activeAt}', '0')`);
  await screen.arrives(() => screen.page.clock.fastForward('16:00'));
}

async function comesBack(screen: Screen): Promise<void> {
  await screen.fills({ unlock_password: DEMONSTRATION_PASSWORD });
  await screen.presses('layout.locked.submit');
}

/** Everything that the browser keeps for our pages, as anybody at this PC could read it. */
const storage = (screen: Screen) =>
  screen.page.evaluate<string>('JSON.stringify({ ...localStorage, ...sessionStorage })');

describe('at a PC that others use', () => {
  it('a page that nobody touches locks itself, hides what was typed, and gives it back with the password', async () => {
    const screen = await browser.open();
    await screen.page.clock.install();
    await screen.enter(personId);
    await screen.goes('/practice/entries/new');
    await screen.fills({ sentence: KEPT });
    await goesAway(screen);
    expect(screen.path()).toMatch(/^\/locked/);
    expect(await screen.page.content()).not.toContain(KEPT);
    expect(await storage(screen)).toContain('autosave:form:');
    expect(await storage(screen)).not.toContain(KEPT);
    screen.complaints.length = 0;
    await look(screen);
    await comesBack(screen);
    expect(screen.path()).toBe('/practice/entries/new');
    await expect(screen.page.locator('[name=sentence]').inputValue()).resolves.toBe(KEPT);
    expect(await storage(screen)).not.toContain('autosave:form:');
  });

  it('a draft that could not reach the server before the lock is there after it, and is saved then', async () => {
    const screen = await browser.open();
    await screen.enter(personId);
    await screen.goes('/practice/report');
    const field = screen.page.locator('auto-save textarea').first();
    await house.rows(`UPDATE http_sessions SET content = jsonb_set(content, '{activeAt}', '0')`);
    await screen.arrives(() => field.fill(KEPT));
    expect(screen.path()).toMatch(/^\/locked/);
    expect(await storage(screen)).not.toContain(KEPT);
    await comesBack(screen);
    await screen.page.locator('[data-autosave-state][data-state=saved]').waitFor();
    await expect(field.inputValue()).resolves.toBe(KEPT);
    expect(await storage(screen)).not.toContain('autosave:');
  });

  it('without script a form that is sent after the lock is done once the password is given', async () => {
    const screen = await browser.open({ script: false, width: 390 });
    await screen.enter(personId);
    await screen.goes('/practice/entries/new');
    const { situation } = entryText(house);
    await screen.fills({ sentence: situation });
    await house.rows(`UPDATE http_sessions SET content = jsonb_set(content, '{activeAt}', '0')`);
    await screen.arrives(() => screen.page.locator('main form button[type=submit]').first().click());
    expect(screen.status).toBe(423);
    await comesBack(screen);
    expect(
      await screen.page
        .locator('[name=sentence]')
        .inputValue()
        .catch(() => screen.reads()),
    ).toContain(situation);
  });

  it('whoever finishes leaves nothing behind: no page to go back to, no text in the browser', async () => {
    const screen = await browser.open();
    await screen.enter(personId);
    await screen.goes('/competencies');
    await screen.goes('/account');
    await screen.page.evaluate("localStorage.setItem('autosave:left', 'x'); sessionStorage.setItem('left', 'x')");
    screen.page.once('dialog', (dialog) => dialog.accept());
    await screen.presses('layout.menu.finish');
    expect(screen.path()).toBe('/finished');
    await look(screen);
    expect(await storage(screen)).toBe('{}');
    await screen.page.goBack();
    expect(await screen.page.content()).not.toContain('trainee1@demo.example');
    expect(screen.status).toBe(401);
  });

  it('finishing asks first where something could not be saved, and stays if the person says so', async () => {
    const screen = await browser.open();
    await screen.enter(personId);
    await screen.goes('/practice/entries/new');
    await screen.fills({ sentence: KEPT });
    const asked = screen.page.waitForEvent('dialog').then(async (dialog) => {
      await dialog.dismiss();
      return dialog.message();
    });
    await screen.button('layout.menu.finish').click();
    expect(await asked).not.toBe('');
    expect(screen.path()).toBe('/practice/entries/new');
  });
});
