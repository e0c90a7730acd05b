import { addDays, Clock } from '#platform/clock/clock';
import { practicePaths } from '#practice/practice.paths';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { entryFields, type Practitioner, practitioner } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { openBrowser, type TestBrowser } from '../support/browser';
import { lookAtEdges } from '../support/look';
import { say } from '../support/say';
import type { Screen } from '../support/screen';

let house: TestApp;
let browser: TestBrowser;
let who: Practitioner;
let me: Screen;
let trainer: Screen;
let entryId: number;
beforeAll(async () => {
  house = await openHouse();
  browser = await openBrowser(house);
  who = await practitioner(house);
  me = await onAPhone();
  await me.enter(who.personId);
  trainer = await onAPhone();
  await trainer.enter('trainer3');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const onAPhone = () => browser.open({ width: 390, script: false, touch: true });
const day = (inDays: number) => addDays(house.get(Clock).today(), inDays);
const passes = (days: number) => house.travelTo(new Date(house.get(Clock).now().getTime() + days * 86_400_000));
const told = async (screen: Screen, key: string) => expect(await screen.reads()).toContain(say(key));

const ACTION = '在留期限と収入を順に確かめ、同意を得て労働局につないだ。';

describe('a whole practice, on a phone whose browser runs no script', () => {
  it('a plan that leaves a competency open is not taken, and nothing of it is lost', async () => {
    await me.doesWhatComesNext();
    expect(me.path()).toBe(practicePaths.task);
    await me.fills({
      situation: '退職後の健康保険と在留の届出を一緒に尋ねられることが多い。',
      goal: '退職の相談で、在留と保険と収入を最初に確かめられるようになる。',
      plannedEvidence: '短い事例を一つ書き、助言者に同席してもらう。',
      competencies: ['K1', 'K4'],
      startsOn: day(1),
      endsOn: day(60),
      ...{ 'plan1-kind': 'short', 'plan1-duty': 'consultation', 'plan1-competencies': ['K1', 'K3', 'K4'] },
      ...{ 'plan1-shownBy': '記録と助言者の確認。', 'plan1-dueOn': day(20) },
    });
    await me.presses('practice.task.submit');
    expect(me.status).toBe(422);
    await lookAtEdges(me);
    expect(await me.page.inputValue('[name=goal]')).toContain('在留と保険と収入');
  });

  it('with a line for each it goes to a trainer, who returns it with a reason', async () => {
    await me.hits(me.page.locator('details[data-line="2"]:not([open]) > summary'));
    await me.fills({
      ...{ 'plan2-kind': 'preventive', 'plan2-duty': 'preventive', 'plan2-competencies': ['K2'] },
      ...{ 'plan2-shownBy': '説明会の資料。', 'plan2-dueOn': day(30) },
    });
    await me.presses('practice.task.submit');
    await told(me, 'practice.done.task_submitted');
    await trainer.goes(practicePaths.taskSheets);
    await trainer.arrives(() => trainer.hits(trainer.page.locator('main a[href^="/task-sheets/"]').first()));
    await lookAtEdges(trainer);
    await trainer.hits(trainer.page.locator('details:has([name=goalReason]) > summary'));
    await trainer.fills({ goalReason: 'どの手続を先に確かめるかを、一つに絞って書いてください。' });
    await trainer.presses('practice.task-sheet.return');
    await told(trainer, 'practice.done.task_returned');
  });

  it('its writer reads the reason at the part, mends it, and has it approved', async () => {
    await me.doesWhatComesNext();
    const goal = me.page.locator('div:has(> .field > #goal)');
    expect(await goal.innerText()).toContain('一つに絞って書いてください。');
    await lookAtEdges(me);
    await me.fills({ goal: '退職の相談で、在留期限を最初に確かめられるようになる。' });
    await me.presses('practice.task.submit');
    await told(me, 'practice.done.task_submitted');
    await trainer.goes(practicePaths.taskSheets);
    await trainer.arrives(() => trainer.hits(trainer.page.locator('main a[href^="/task-sheets/"]').first()));
    await trainer.presses('practice.task-sheet.approve');
    await told(trainer, 'practice.done.task_approved');
  });

  it('a case is captured, completed and shared', async () => {
    passes(7);
    await me.goes(practiceLogPaths.newEntry);
    await me.fills({ duty: 'consultation', channel: 'visit', topics: 'T03', sentence: '退職して保険証がなくなった。' });
    await me.presses('practice-log.capture.save');
    entryId = me.number();
    await me.follows('practice-log.entry.complete');
    const { title, situation, language, interpretation, outcome, minutes } = entryFields(house, 1);
    await me.fills({ title, situation, language, interpretation, outcome, minutes: String(minutes) });
    await me.fills({ competencies: ['K3'], action: ACTION, practisedOn: day(-1) });
    await lookAtEdges(me);
    await me.presses('practice-log.entry-form.save');
    await me.presses('practice-log.entry.share');
    await told(me, 'practice-log.done.entry_shared');
  });

  it('the supervisor confirms it by link and code', async () => {
    await me.goes(practiceLogPaths.entryConfirmation(entryId));
    await me.fills({ supervisorName: '助言 かおる', supervisorEmail: 'supervisor@window.example' });
    await me.presses('confirmation.ask.ask');
    await told(me, 'confirmation.done.confirmation_requested');
    await house.deliver();
    const supervisor = await onAPhone();
    await supervisor.goes('/dev/mail');
    const letter = await supervisor.page.locator('.letter', { hasText: '/confirm/' }).first().innerText();
    await supervisor.goes(/\/confirm\/[\w-]+/.exec(letter)?.[0] ?? '');
    await supervisor.fills({ code: /\b[A-Z2-9]{4}-[A-Z2-9]{4}\b/.exec(letter)?.[0] ?? '' });
    await supervisor.presses('confirmation.confirm-code.submit');
    await lookAtEdges(supervisor);
    await supervisor.hits(supervisor.page.locator('article summary'));
    await supervisor.hits(supervisor.page.locator('article input[type=radio][value=confirm]'));
    await supervisor.presses('confirmation.confirm.send');
    expect(supervisor.path()).toMatch(/\/thanks$/);
  });

  it('a sentence of it is quoted for what it shows, and the map of evidence knows it', async () => {
    await me.goes(practiceLogPaths.entryQuotes(entryId));
    await me.hits(me.page.locator('label.choice', { hasText: ACTION }));
    const indicator = me.page.locator('#indicators input').first();
    await me.hits(me.page.locator('#indicators details:not([open]) > summary').first());
    await me.hits(indicator);
    await me.presses('practice-log.quotes.tie');
    await lookAtEdges(me);
    await me.goes(practiceLogPaths.coverage);
    await me.hits(me.page.locator('details', { hasText: ACTION }).last().locator('summary'));
    expect(await me.reads()).toContain(ACTION);
    await lookAtEdges(me);
  });

  it('the report takes a file and is handed in', async () => {
    await me.goes(practicePaths.attachments);
    await me.page.setInputFiles('[name=files]', {
      ...{ name: '引継ぎの手順.txt', mimeType: 'text/plain' },
      buffer: Buffer.from('一、誰に何を伝えるかを紙に書く。'),
    });
    await me.presses('practice.attachments.add');
    expect(await me.reads()).toContain('引継ぎの手順.txt');
    await me.doesWhatComesNext();
    expect(me.path()).toBe(practicePaths.report);
    await me.fills({ title: '在留期限から順序を立てる支援', entryIds: String(entryId) });
    await me.presses('practice.report.submit');
    expect(me.status).toBe(422);
    expect(await me.page.inputValue('[name=title]')).toBe('在留期限から順序を立てる支援');
    const called = await me.page.locator('.error-summary a[href="#outcome"]').innerText();
    expect(await me.page.locator('label[for=outcome]').innerText()).toContain(called);
    await lookAtEdges(me);
    await me.fills({
      background: '次の約束が相談員の記憶に任されていました。',
      course: '相談を在留、生活、仕事に分けて、期限の早いものから順に取り組みました。',
      outcome: '相談者は自分の言葉で次の予定を話せるようになりました。',
      learning: '断定せずに確かめることの大切さを学びました。',
    });
    await me.presses('practice.report.submit');
    await told(me, 'practice.done.report_submitted');
    await lookAtEdges(me);
  });
});
