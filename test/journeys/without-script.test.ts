import { DEMONSTRATION_PASSWORD } from '#demonstration/cast';
import { later, unhurried } from '../learning/given-learner';
import { placesOf } from '../marking/given-marks';
import { submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { openBrowser, type TestBrowser } from '../support/browser';
import * as given from '../support/given';
import { lookAtEdges } from '../support/look';
import { say } from '../support/say';
import type { Screen } from '../support/screen';
import { handsInRightAnswers } from './right-answers';

let house: TestApp;
let browser: TestBrowser;
let learner: Screen;
beforeAll(async () => {
  house = await openHouse();
  browser = await openBrowser(house);
  const cohortId = await given.cohort(house, { settings: unhurried });
  await given.trainee(house, { cohortId, personId: (await given.actor(house, 'trainee1')).id });
  await given.trainee(house, { cohortId, personId: (await given.actor(house, 'trainee2')).id, stage: 'practice' });
  later(house, { days: 8 });
  learner = await onAPhone();
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const onAPhone = () => browser.open({ width: 390, script: false });
const errors = (screen: Screen) => screen.page.locator('.error-summary a');

describe('on a phone whose browser runs no script, one', () => {
  it('signs in by password, and is told of a wrong one', async () => {
    await learner.goes('/login');
    await learner.fills({ login: 'trainee1@demo.example', password: 'not the password' });
    await learner.presses('identity.sign-in.submit');
    expect(learner.status).toBe(422);
    await learner.fills({ password: DEMONSTRATION_PASSWORD });
    await learner.presses('identity.sign-in.submit');
    expect(learner.path()).toBe('/home');
    await lookAtEdges(learner);
  });

  it('reads a lesson by its button', async () => {
    await learner.doesWhatComesNext();
    later(house, { minutes: 15 });
    await learner.presses('learning.lesson.read');
    expect(await learner.reads()).toContain(say('learning.done.lesson_read'));
  });

  it('answers a quiz and hands it in', async () => {
    await learner.goes('/learn/a1/quiz');
    await learner.presses('learning.quiz.start');
    await handsInRightAnswers(house, learner);
  });

  it('opens the menu and goes through it', async () => {
    await learner.button('layout.menu.open').click();
    await learner.arrives(() => learner.page.locator('.site-nav a[href="/competencies"]').click());
    expect(learner.path()).toBe('/competencies');
  });

  it('loses nothing of an entry that lacks something', async () => {
    const practitioner = await onAPhone();
    await practitioner.enter('trainee2');
    await practitioner.goes('/practice/entries/new');
    await practitioner.fills({ topics: ['T11'], sentence: '高額な退去費用を請求された。' });
    await practitioner.presses('practice-log.capture.save');
    expect(await errors(practitioner).count()).toBeGreaterThan(0);
    await lookAtEdges(practitioner);
    expect(await practitioner.page.inputValue('[name="sentence"]')).toBe('高額な退去費用を請求された。');
    expect(await practitioner.page.isChecked('[name="topics"][value="T11"]')).toBe(true);
    await practitioner.fills({ duty: 'consultation', channel: 'visit' });
    await practitioner.presses('practice-log.capture.save');
    expect(await practitioner.reads()).toContain('高額な退去費用を請求された。');
  });

  it('marks a report, saves a draft of it and hands it in', async () => {
    const [place] = await placesOf(house, (await submittedReport(house)).workId);
    const trainer = await onAPhone();
    await trainer.enter(place?.markerId ?? 0);
    await trainer.goes(`/marking/${place?.id}`);
    await trainer.fills({ 'level-1': '4', comment: '聴き取りが丁寧です。' });
    await trainer.presses('marking.marks.save');
    await trainer.presses('marking.marks.handIn');
    expect(await errors(trainer).first().getAttribute('href')).toBe('#level-2');
    expect(await trainer.page.isChecked('[name="level-1"][value="4"]')).toBe(true);
    await lookAtEdges(trainer);
    const rows = await trainer.page.locator('.criterion[role=group]').count();
    for (let row = 2; row <= rows; row += 1) await trainer.fills({ [`level-${row}`]: '3' });
    await trainer.presses('marking.marks.handIn');
    expect(await errors(trainer).count()).toBe(0);
  });

  it('loses nothing of an application that lacks something', async () => {
    const applicant = await onAPhone();
    await applicant.enter(await given.person(house));
    await applicant.goes(`/apply/${await given.cohort(house)}`);
    await applicant.fills({ organisationId: String(await given.contactsOrganisation(house)) });
    await applicant.presses('admissions.start.submit');
    await applicant.fills({
      motivation: '解決まで伴走したいです。',
      'spells-0-employer': '例示市',
      'spells-0-hoursPerWeek': '80',
    });
    await applicant.presses('admissions.application-form.save');
    expect(applicant.status).toBe(422);
    expect(await applicant.page.inputValue('[name="motivation"]')).toBe('解決まで伴走したいです。');
    expect(await applicant.page.inputValue('[name="spells-0-hoursPerWeek"]')).toBe('80');
    await lookAtEdges(applicant);
  });
});
