import { DEMONSTRATION_PASSWORD } from '../../src/demonstration/cast';
import { attemptRow, questionsOf, rightFields } from '../examination/given-attempt';
import { later, unhurried } from '../learning/given-learner';
import { placesOf } from '../marking/given-marks';
import { submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { openBrowser, type TestBrowser } from '../support/browser';
import * as given from '../support/given';
import { say } from '../support/say';
import type { Screen } from '../support/screen';
import { Keyboard } from './keyboard';

let house: TestApp;
let browser: TestBrowser;
let screen: Screen;
let keys: Keyboard;
beforeAll(async () => {
  house = await openHouse();
  browser = await openBrowser(house);
  const cohortId = await given.cohort(house, { settings: unhurried });
  await given.trainee(house, { cohortId, personId: (await given.actor(house, 'trainee1')).id });
  later(house, { days: 8 });
  screen = await browser.open();
  keys = new Keyboard(screen);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const has = async (selector: string) =>
  screen.page.locator(selector).evaluate((one) => one.contains(document.activeElement));

describe('by keyboard alone, one', () => {
  it('signs in', async () => {
    await screen.goes('/login');
    await keys.types('login', 'trainee1@demo.example');
    await keys.types('password', DEMONSTRATION_PASSWORD);
    await keys.presses(screen.button('identity.sign-in.submit'));
    expect(screen.path()).toBe('/home');
  });

  it('skips the head of the page', async () => {
    await screen.goes('/home');
    await keys.tabs();
    expect(await has('.skip-link')).toBe(true);
    await screen.page.keyboard.press('Enter');
    await keys.tabs();
    expect(await has('main')).toBe(true);
  });

  it('does what comes next: reads a lesson', async () => {
    await keys.presses(screen.page.locator('.next-action .button-primary'));
    expect(screen.path()).toBe('/learn/a1/l01');
    later(house, { minutes: 15 });
    await keys.presses(screen.button('learning.lesson.read'));
    expect(await screen.reads()).toContain(say('learning.done.lesson_read'));
  });

  it('answers a quiz and hands it in', async () => {
    await screen.goes('/learn/a1/quiz');
    await keys.presses(screen.button('learning.quiz.start'));
    const attempt = await attemptRow(house, screen.number());
    for (const question of await questionsOf(house, attempt))
      for (const [name, values] of Object.entries(rightFields(question, attempt.seed)))
        for (const value of [values].flat()) await keys.chooses(name, value);
    await keys.presses(screen.button('examination.attempt.submit'));
    expect(await screen.reads()).toContain(say('examination.result.passed'));
  });

  it('changes the language', async () => {
    await keys.presses(screen.page.locator('.switch a[lang="en"]').first());
    expect(await screen.page.locator('html').getAttribute('lang')).toBe('en');
    await keys.presses(screen.page.locator('.switch a[lang="ja"]').first());
  });

  it('is held nowhere', async () => {
    for (const path of ['/home', '/learn/a1/l01', '/practice', '/competencies']) {
      await screen.goes(path);
      expect(await keys.goesAllAround()).toBeGreaterThan(8);
    }
  });

  it('opens the menus of a phone and leaves them', async () => {
    await screen.page.setViewportSize({ width: 390, height: 844 });
    await screen.goes('/home');
    await keys.goesTo(screen.button('layout.menu.open'));
    await screen.page.keyboard.press('Enter');
    await keys.tabs();
    expect(await has('#site-menu')).toBe(true);
    await screen.page.keyboard.press('Escape');
    expect(await screen.page.locator('#site-menu').isVisible()).toBe(false);
    await screen.page.keyboard.press('Enter');
    await keys.presses(screen.page.locator('.site-nav a[href="/learn"]'));
    expect(screen.path()).toBe('/learn');
    await keys.goesTo(screen.page.locator('.user-button'));
    await screen.page.keyboard.press('Enter');
    await keys.goesTo(screen.page.locator('#user-menu a[href="/account"]'));
    await screen.page.setViewportSize({ width: 1280, height: 900 });
  });

  it('marks a report and hands it in', async () => {
    const [place] = await placesOf(house, (await submittedReport(house)).workId);
    screen = await browser.open();
    keys = new Keyboard(screen);
    await screen.enter(place?.markerId ?? 0);
    await screen.goes(`/marking/${place?.id}`);
    const rows = await screen.page.locator('.rubric-row').count();
    for (let row = 1; row <= rows; row += 1) await keys.chooses(`level-${row}`, '4');
    await keys.types('comment', '聴き取りが丁寧です。');
    await screen.page.locator('[data-autosave-state][data-state="saved"]').waitFor();
    await keys.presses(screen.button('marking.marks.handIn'));
    expect(await screen.reads()).toContain(say('marking.done.handed_in'));
  });
});
