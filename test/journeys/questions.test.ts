import { learningPaths } from '#learning/learning.paths';
import { questionsPaths } from '#questions/questions.paths';
import { later } from '../learning/given-learner';
import { openHouse, type TestApp } from '../support/app';
import { openBrowser, type TestBrowser } from '../support/browser';
import { actor, trainee } from '../support/given';
import { look } from '../support/look';
import { say } from '../support/say';
import type { Screen } from '../support/screen';

let house: TestApp;
let browser: TestBrowser;
let learner: Screen;
let office: Screen;
beforeAll(async () => {
  house = await openHouse();
  browser = await openBrowser(house);
  const { id: personId } = await actor(house, 'trainee1');
  await trainee(house, { personId });
  later(house, { days: 8 });
  [learner, office] = [await browser.open({ width: 390 }), await browser.open()];
  await learner.enter('trainee1');
  await office.enter('office');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const TEXT = '相談の最初に、何を確かめればよいですか。';
const ANSWER = '在留期限と、今日困っていることの二つを先に確かめます。';

describe('a question', () => {
  it('is asked at the end of a lesson on a phone', async () => {
    await learner.goes(learningPaths.lesson('A1-L01'));
    await learner.page.getByText(say('questions.ask.fromLesson')).click();
    await learner.fills({ body: TEXT });
    await learner.presses('questions.ask.submit');
    expect(await learner.reads()).toContain(TEXT);
    await look(learner);
    await learner.goes(questionsPaths.own);
    await look(learner);
  });

  it('lies on the desk, is answered with a draft that saves itself, and is published in other words', async () => {
    await office.goes(questionsPaths.desk);
    await look(office);
    await office.arrives(() => office.page.getByRole('link', { name: TEXT }).click());
    await office.fills({ body: ANSWER });
    await office.page.locator('[data-autosave-state][data-state=saved]').waitFor();
    await look(office);
    const here = office.path();
    await office.goes(here);
    await expect(office.page.locator('[name=body]').inputValue()).resolves.toBe(ANSWER);
    await office.presses('questions.answer.submit');
    await office.goes(here);
    await office.follows('questions.answer.toFaq');
    await office.fills({ question: '最初に何を確かめますか。', answer: `${ANSWER} 03-1234-5678` });
    await office.presses('questions.faq-form.submit');
    await look(office);
    await office.fills({ isRead: '1', answer: ANSWER });
    await office.presses('questions.faq-form.submit');
    await look(office);
  });

  it('is answered for whoever asked, and in the FAQ for everybody', async () => {
    await learner.goes(questionsPaths.own);
    await learner.arrives(() => learner.page.getByRole('link', { name: TEXT }).click());
    expect(await learner.reads()).toContain(ANSWER);
    await learner.goes(learningPaths.lesson('A1-L01'));
    await learner.page.getByText('最初に何を確かめますか。').click();
    expect(await learner.reads()).toContain(ANSWER);
    await look(learner);
    await learner.goes(questionsPaths.faq);
    await learner.fills({ q: '在留期限' });
    await learner.presses('layout.filters.apply');
    expect(await learner.reads()).toContain('最初に何を確かめますか。');
    await look(learner);
  });

  it('whose asker wrote once more is shown to whoever sent an answer at once, and goes at the second time', async () => {
    const more = '通訳が来る日も知りたいです。';
    const mended = `${ANSWER}通訳が来る日は、明日お知らせします。`;
    await learner.goes(questionsPaths.own);
    await learner.fills({ kind: 'procedure', body: '次の面談はいつですか。' });
    await learner.presses('questions.ask.submit');
    await office.goes(questionsPaths.desk);
    await office.arrives(() => office.page.getByRole('link', { name: '次の面談はいつですか。' }).click());
    await learner.goes(questionsPaths.own);
    await learner.arrives(() => learner.page.getByRole('link', { name: '次の面談はいつですか。' }).click());
    const question = learner.path();
    await learner.fills({ body: more });
    await learner.presses('questions.question.send');
    // No draft has reached the server yet: what was typed is in the journal, with what this page knew of the thread.
    await office.fills({ body: mended });
    await office.presses('questions.answer.submit');
    expect(office.status).toBe(409);
    expect(await office.reads()).toContain(more);
    await expect(office.page.locator('[name=body]').inputValue()).resolves.toBe(mended);
    await office.presses('questions.answer.submit');
    expect(office.status).toBe(200);
    await learner.goes(question);
    expect(await learner.reads()).toContain(mended);
  });
});
