import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { drawItems } from '#curriculum/draw-items';
import { DEMONSTRATION_PASSWORD } from '#demonstration/cast';
import { StartQuiz } from '#learning/start-quiz';
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

const saved = () => screen.page.locator('[data-autosave-state][data-state="saved"]').waitFor();

/** Presses a button between questions: the focus goes along to that question. */
async function steps(button: 'stepOn' | 'stepBack', to: number): Promise<void> {
  await keys.goesTo(screen.button(`examination.attempt.${button}`));
  await screen.page.keyboard.press('Enter');
  expect(await has(`#question-${to}`)).toBe(true);
}

/** A quiz in which each kind of question occurs. */
async function quizOfEveryKind(subject: string) {
  const course = await house.get(CurriculumLibrary).latest();
  const kindsBy = (seed: number) =>
    new Set(
      drawItems(course.document, `quiz:${subject}`, { seen: [], without: new Set(), seed }).map(
        (id) => course.question(id).type,
      ),
    ).size;
  const seed = Array.from({ length: 999 }, (_, one) => one).find((one) => kindsBy(one) === 5);
  const { id } = await house.get(StartQuiz).run(await given.actor(house, 'trainee1'), subject, seed);
  const attempt = await attemptRow(house, id);
  return { attempt, questions: await questionsOf(house, attempt) };
}

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

  it('plays a film and stops it, with other captions, at another speed', async () => {
    await screen.goes('/learn/a1/l01');
    await keys.goesTo(screen.page.locator('video'));
    for (const isPaused of [false, true]) {
      await screen.page.keyboard.press('Space');
      await screen.page.waitForFunction((wanted) => document.querySelector('video')?.paused === wanted, isPaused);
    }
    await keys.goesTo(screen.page.locator('[data-track="en"]'));
    await screen.page.keyboard.press('Space');
    expect(await screen.page.locator('[data-track="en"]').getAttribute('aria-pressed')).toBe('true');
    await keys.goesTo(screen.page.locator('[data-speed]'));
    await screen.page.keyboard.press('ArrowDown');
    await screen.page.waitForFunction(() => document.querySelector('video')?.playbackRate === 1.25);
  });

  it('searches the words of the film, which leave an input method alone until it is done', async () => {
    await keys.goesTo(screen.page.locator('details:has([data-transcript]) > summary'));
    await screen.page.keyboard.press('Enter');
    await keys.goesTo(screen.page.locator('#transcript-query'));
    const found = screen.page.locator('transcript-search [data-count]');
    await keys.composes('まどぐち');
    expect(await found.innerText()).toBe('');
    await keys.commits('窓口');
    const total = Math.max(...((await found.innerText()).match(/\d+/g) ?? []).map(Number));
    expect(total).toBeGreaterThan(1);
    const first = await found.innerText();
    await screen.page.keyboard.press('Enter');
    expect(await found.innerText()).not.toBe(first);
    expect(screen.path()).toBe('/learn/a1/l01');
  });

  it('goes to a place in the film by its words, and on to the next lesson', async () => {
    const place = screen.page.locator('[data-transcript] [data-seconds]').nth(3);
    await keys.goesTo(place);
    await screen.page.keyboard.press('Enter');
    const seconds = Number(await place.getAttribute('data-seconds'));
    await screen.page.waitForFunction((from) => (document.querySelector('video')?.currentTime ?? 0) >= from, seconds);
    await keys.presses(screen.page.locator('.pager [rel="next"]'));
    expect(screen.path()).toBe('/learn/a1/l02');
  });

  it('starts a quiz', async () => {
    await screen.goes('/learn/b1/quiz');
    await keys.presses(screen.button('learning.quiz.start'));
    expect(screen.path()).toMatch(/^\/attempts\/\d+$/);
  });

  it('answers every kind of question, keeps its place while the answers are saved, and hands them in', async () => {
    const { attempt, questions } = await quizOfEveryKind('A1');
    await screen.goes(`/attempts/${attempt.id}`);
    for (const question of questions) await keys.answers(rightFields(question, attempt.seed));
    const focused = await screen.page.evaluate(() => document.activeElement?.getAttribute('name'));
    await saved();
    expect(await screen.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(focused);
    await keys.presses(screen.button('examination.attempt.submit'));
    expect(await screen.reads()).toContain(say('examination.result.passed'));
  });

  it('goes from question to question where one is shown at a time', async () => {
    await screen.page.setViewportSize({ width: 390, height: 844 });
    const { attempt, questions } = await quizOfEveryKind('B2');
    await screen.goes(`/attempts/${attempt.id}`);
    for (const [index, question] of questions.entries()) {
      await keys.answers(rightFields(question, attempt.seed));
      if (index === 1) await steps('stepBack', 1);
      if (index === 1) await steps('stepOn', 2);
      if (index + 1 < questions.length) await steps('stepOn', index + 2);
    }
    await saved();
    await keys.presses(screen.button('examination.attempt.submit'));
    expect(await screen.reads()).toContain(say('examination.result.passed'));
    await screen.page.setViewportSize({ width: 1280, height: 900 });
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
    const rows = await screen.page.locator('.criterion[role=group]').count();
    for (let row = 1; row <= rows; row += 1) await keys.chooses(`level-${row}`, '4');
    await keys.types('comment', '聴き取りが丁寧です。');
    await saved();
    await keys.presses(screen.button('marking.marks.handIn'));
    expect(await screen.reads()).toContain(say('marking.done.handed_in'));
  });
});
