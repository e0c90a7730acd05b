import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { draftEntry, practitioner } from '../practice/given-practice';
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

const MAIL = 'hanako@mail.example';
const TEXT = `連絡先は${MAIL}だった。`;
const NEUTRAL = say('wording.guard.neutral.mail');

/** A draft entry open in the browser. */
async function writing(): Promise<Screen> {
  const who = await practitioner(house);
  const id = await draftEntry(house, who);
  const screen = await browser.open({ width: 390 });
  await screen.enter(who.personId);
  await screen.goes(practiceLogPaths.editEntry(id));
  return screen;
}
const field = (screen: Screen) => screen.page.locator('textarea[name=action]');
const found = (screen: Screen) => screen.page.locator('.field:has(textarea[name=action]) li[data-kind=mail]');

describe('somebody who types what could tell who a client is', () => {
  it('is shown it below the field, is led to it, and puts neutral words in its place', async () => {
    const screen = await writing();
    await field(screen).fill(TEXT);
    await found(screen).waitFor();
    expect(await found(screen).locator('[data-marked]').textContent()).toBe(MAIL);
    await look(screen);
    await found(screen).locator('[data-select]').click();
    expect(
      await field(screen).evaluate((area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd),
      ),
    ).toBe(MAIL);
    await found(screen).locator('[data-replace]').click();
    await found(screen).waitFor({ state: 'detached' });
    expect(await field(screen).inputValue()).toBe(TEXT.replace(MAIL, NEUTRAL));
  });

  it('never has other words replaced than those that were shown, however fast the hand', async () => {
    const screen = await writing();
    await field(screen).fill(TEXT);
    await found(screen).waitFor();
    await found(screen)
      .locator('[data-replace]')
      .evaluate((button: HTMLButtonElement) => {
        const area = document.querySelector('textarea[name=action]') as HTMLTextAreaElement;
        area.setRangeText('きのう、', 0, 0, 'start');
        area.dispatchEvent(new Event('input', { bubbles: true }));
        button.click();
      });
    expect(await field(screen).inputValue()).toBe(`きのう、${TEXT}`);
    await found(screen).locator('[data-replace]').click();
    expect(await field(screen).inputValue()).toBe(`きのう、${TEXT.replace(MAIL, NEUTRAL)}`);
  });

  it('is still shown it when the network went away after they came to the field', async () => {
    const screen = await browser.open({ width: 390 });
    await screen.enter((await practitioner(house)).personId);
    await screen.goes(practiceLogPaths.newEntry);
    const sentence = screen.page.locator('textarea[name=sentence]');
    // An empty form has nothing to look through, so that it is the coming to the field that fetches the rules.
    const rules = screen.page.waitForResponse(/\/assets\/js\/guard-/);
    await sentence.focus();
    await (await rules).finished();
    await screen.page.context().setOffline(true);
    await sentence.fill(TEXT);
    await screen.page.locator('li[data-kind=mail]').waitFor();
    await screen.page.context().setOffline(false);
  });
});
