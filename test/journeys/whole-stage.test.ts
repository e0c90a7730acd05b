import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { later } from '../learning/given-learner';
import { openHouse, type TestApp } from '../support/app';
import { openBrowser, type TestBrowser } from '../support/browser';
import * as given from '../support/given';
import { look, lookAtEdges } from '../support/look';
import { say } from '../support/say';
import type { Screen } from '../support/screen';
import { handsInRightAnswers } from './right-answers';

let house: TestApp;
let browser: TestBrowser;
let course: PublishedCurriculum;
let watcher: Screen;
let reader: Screen;
beforeAll(async () => {
  house = await openHouse();
  browser = await openBrowser(house);
  course = await house.get(CurriculumLibrary).latest();
  const cohortId = await given.cohort(house, { settings: { max_speed: 2 } });
  const ids = [await given.trainee(house, { cohortId }), await given.trainee(house, { cohortId })];
  later(house, { days: 8 });
  [watcher, reader] = [await onAPhone(ids[0]?.personId, true), await onAPhone(ids[1]?.personId, false)];
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

async function onAPhone(personId = 0, script: boolean): Promise<Screen> {
  const screen = await browser.open({ width: 390, touch: true, script });
  await screen.enter(personId);
  return screen;
}

/** Every lesson, every quiz and the check test by finger: only the clock of the house is hurried. */
describe('the whole of stage 1 on a phone', () => {
  it('begins with a film, which plays to its end', async () => {
    await watcher.doesWhatComesNext();
    await watcher.page.locator('[data-speed]').selectOption('2');
    await watcher.page.locator('video').evaluate((video: HTMLVideoElement) => video.play());
  });

  it('is finished by somebody whose browser runs no script, meanwhile', async () => {
    await finishes(reader, lookAtEdges);
  }, 1_200_000);

  it('goes on where the film completed its lesson', async () => {
    const isOver = () => document.querySelector('video')?.ended === true;
    await watcher.page.waitForFunction(isOver, undefined, { timeout: 300_000 });
    await watcher.goes('/learn/a1');
    await watcher.goes('/learn/a1/l01');
    expect(await watcher.reads()).toContain(say('learning.lesson.complete'));
    expect(await watcher.button('learning.lesson.read').count()).toBe(0);
  });

  it('is finished by finger', async () => {
    await finishes(watcher, look);
  }, 1_200_000);
});

type Look = (screen: Screen) => Promise<void>;

/** Does what comes next until the stage is over, and looks at the first page of each kind. */
async function finishes(screen: Screen, lookAt: Look): Promise<void> {
  for (const [index, subject] of course.writtenSubjects.entries()) {
    const looks: Look = index === 0 ? lookAt : async () => undefined;
    await screen.goes('/home');
    await looks(screen);
    await screen.doesWhatComesNext();
    expect(screen.path()).toMatch(new RegExp(`^/learn/${subject.id.toLowerCase()}/`));
    await looks(screen);
    await readsOn(screen);
    await looks(screen);
    await screen.presses('learning.quiz.start');
    await looks(screen);
    await handsInRightAnswers(house, screen);
    await looks(screen);
  }
  await passesTheCheckTest(screen, lookAt);
}

/** Lesson after lesson by the buttons of their pages, up to the quiz. */
async function readsOn(screen: Screen): Promise<void> {
  while (!screen.path().endsWith('/quiz')) {
    later(house, { minutes: 15 });
    await screen.presses('learning.lesson.read');
    expect(await screen.reads()).toContain(say('learning.done.lesson_read'));
    await screen.arrives(() => screen.hits(screen.page.locator('.pager [rel="next"]')));
  }
}

async function passesTheCheckTest(screen: Screen, looks: Look): Promise<void> {
  await screen.doesWhatComesNext();
  expect(screen.path()).toBe('/learn/check-test');
  await looks(screen);
  await screen.presses('learning.check-test.start');
  await looks(screen);
  await handsInRightAnswers(house, screen);
  await looks(screen);
  await screen.goes('/home');
  expect(await screen.reads()).toContain(say('practice.task.title'));
}
