import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { draftEntry, practitioner, sharedEntry } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { openBrowser, type TestBrowser } from '../support/browser';
import { look } from '../support/look';
import { say } from '../support/say';
import type { Screen } from '../support/screen';

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

const SENTENCE = '家賃の督促を受けた方が、封筒を持って窓口に来た。';
const storage = (screen: Screen) => screen.page.evaluate<string>('JSON.stringify({ ...localStorage })');
const entriesOf = (enrolmentId: number) =>
  house.rows<{ title: string }>('SELECT title FROM practice_entries WHERE enrolment_id = $1', [enrolmentId]);

describe('on a phone', () => {
  it('an entry takes three taps and a sentence', async () => {
    const who = await practitioner(house);
    const screen = await browser.open({ width: 390, touch: true });
    await screen.enter(who.personId);
    await screen.goes(practiceLogPaths.newEntry);
    await screen.fills({ duty: 'consultation', channel: 'visit', topics: 'T11', sentence: SENTENCE });
    await look(screen);
    await screen.presses('practice-log.capture.save');
    expect(await screen.reads()).toContain(say('practice-log.entry.missing'));
    expect(await storage(screen)).toBe('{}');
    await look(screen);
  });

  it('without a network it waits in the journal, unreadable, and goes out once when the network is back', async () => {
    const who = await practitioner(house);
    const screen = await browser.open({ width: 390 });
    await screen.enter(who.personId);
    await screen.goes(practiceLogPaths.newEntry);
    await screen.page.context().setOffline(true);
    await screen.fills({ duty: 'consultation', channel: 'visit', topics: 'T11', sentence: SENTENCE });
    await screen.button('practice-log.capture.save').click();
    await screen.page.getByText(say('practice-log.capture.kept')).waitFor();
    expect(await screen.page.inputValue('[name=sentence]')).toBe('');
    expect(await storage(screen)).toContain('autosave:practice-capture.');
    expect(await storage(screen)).not.toContain(SENTENCE);
    await screen.page.context().setOffline(false);
    await screen.page.getByText(say('practice-log.capture.sent')).waitFor();
    expect(await storage(screen)).toBe('{}');
    expect(await entriesOf(who.enrolmentId)).toHaveLength(1);
    screen.complaints.length = 0;
  });
});

describe('at a desk', () => {
  it('a draft is saved by itself, and two windows meet on a page that asks field by field', async () => {
    const who = await practitioner(house);
    const id = await draftEntry(house, who);
    const screen = await browser.open();
    await screen.enter(who.personId);
    await screen.goes(practiceLogPaths.editEntry(id));
    await look(screen);
    await screen.page.locator('[name=action]').pressSequentially('こちらで書いた。');
    await screen.page.locator('[data-autosave-state][data-state=saved]').waitFor();
    await house.rows(
      `UPDATE practice_entries SET action = 'ほかの画面で書いた。', row_version = row_version + 1 WHERE id = $1`,
      [id],
    );
    await screen.fills({ title: '私の題' });
    await screen.page.locator('[data-autosave-state][data-state=conflict]').waitFor();
    screen.complaints.length = 0;
    await screen.arrives(() => screen.button('layout.autosave.conflictLink').click());
    expect(screen.status).toBe(409);
    await look(screen);
    await screen.fills({ 'take-action': 'kept' });
    await screen.presses('practice-log.merge.save');
    expect(await screen.reads()).toContain('ほかの画面で書いた。');
    expect(await screen.reads()).toContain('私の題');
    expect(await storage(screen)).toBe('{}');
  });

  it('a stretch of the text is selected and tied to an indicator', async () => {
    const who = await practitioner(house);
    const id = await sharedEntry(house, who);
    const screen = await browser.open();
    await screen.enter(who.personId);
    await screen.goes(practiceLogPaths.entryQuotes(id));
    await screen.page.evaluate(`{
      const text = document.querySelector('[data-quotable=action]').firstChild;
      document.getSelection().setBaseAndExtent(text, 0, text, 4);
    }`);
    await screen.page.getByText(`${say('practice-log.quotes.selected')} 在留期限`).waitFor();
    await screen.fills({ indicators: 'K3-1' });
    await look(screen);
    await screen.presses('practice-log.quotes.tie');
    expect(await screen.reads()).toContain('在留期限');
    expect(await house.rows('SELECT quote FROM evidence_quotes WHERE entry_id = $1', [id])).toEqual([
      { quote: '在留期限' },
    ]);
  });
});
