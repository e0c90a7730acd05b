import { attemptRow, questionsOf, started } from '../examination/given-attempt';
import { learner } from '../learning/given-learner';
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

const state = (screen: Screen, name: string) =>
  screen.page.locator(`[data-autosave-state][data-state="${name}"]`).waitFor();
const kept = (screen: Screen) =>
  screen.page.evaluate<string[]>(`Object.keys(localStorage).filter((name) => name.startsWith('autosave:'))`);
const choiceOf = (screen: Screen, item: string) => screen.page.locator(`[name="${item}"]:checked`).inputValue();

/** Somebody with a quiz open on a phone and on a PC, and a question with choices in it. */
async function twoDevices() {
  const { visitor, personId } = await learner(house);
  const id = await started(visitor, '/learn/a1/quiz');
  const item = (await questionsOf(house, await attemptRow(house, id))).find(({ type }) => type === 'single')?.id ?? '';
  const [phone, pc] = [await browser.open({ width: 390 }), await browser.open()];
  for (const screen of [phone, pc]) {
    await screen.enter(personId);
    await screen.goes(`/attempts/${id}`);
  }
  return { id, item, phone, pc };
}

async function answers(screen: Screen, item: string, value: string): Promise<void> {
  await screen.page.locator(`[name="${item}"][value="${value}"]`).evaluate((one) => (one as HTMLInputElement).click());
}

describe('one question answered differently on two devices', () => {
  it('leads to a page with both answers, and the chosen one is there afterwards', async () => {
    const { id, item, phone, pc } = await twoDevices();
    await answers(pc, item, '1');
    await state(pc, 'saved');
    await answers(phone, item, '2');
    await state(phone, 'conflict');
    await phone.presses('layout.autosave.conflictLink');
    expect(phone.status).toBe(409);
    expect(await phone.reads()).toContain(say('examination.choice.sent'));
    // The refusal that brought us here is told to the console, too.
    phone.complaints.length = 0;
    await look(phone);
    await phone.page.locator(`[name="keep-${item}"][value="sent"]`).check();
    await phone.presses('examination.choice.keep');
    expect(phone.path()).toBe(`/attempts/${id}?done=examination.answers_saved`);
    expect(await choiceOf(phone, item)).toBe('2');
    expect(await kept(phone)).toEqual([]);
  });

  it('is asked at once where the answer waited on the device for the network', async () => {
    const { id, item, phone, pc } = await twoDevices();
    await phone.page.context().setOffline(true);
    await answers(phone, item, '2');
    await state(phone, 'offline');
    await answers(pc, item, '1');
    await state(pc, 'saved');
    await phone.page.evaluate('window.stop()');
    const again = await phone.page.context().newPage();
    await phone.page.close();
    await again.context().setOffline(false);
    await again.goto(`/attempts/${id}`);
    const saved = again.locator(`[name="keep-${item}"][value="saved"]`);
    await saved.check();
    await again.getByRole('button', { name: say('examination.choice.keep') }).click();
    await again.waitForURL('**/attempts/*done=*');
    expect(await again.locator(`[name="${item}"]:checked`).inputValue()).toBe('1');
    expect(await again.evaluate(`Object.keys(localStorage).some((name) => name.startsWith('autosave:'))`)).toBe(false);
  });
});
