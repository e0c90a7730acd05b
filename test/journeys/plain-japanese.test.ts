import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { hardKinds } from '#wording/hard-place';
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

const TEXT = '本人に「書類を速やかに提出してください」と伝えた。令和9年1月4日まで。';

/** A draft entry open in the browser, with a text in one of its fields. */
async function writing(text: string): Promise<Screen> {
  const who = await practitioner(house);
  const id = await draftEntry(house, who);
  const screen = await browser.open({ width: 390 });
  await screen.enter(who.personId);
  await screen.goes(practiceLogPaths.editEntry(id));
  await screen.fills({ action: '' });
  expect(await desk(screen).isVisible()).toBe(false);
  await screen.fills({ action: text });
  return screen;
}
const field = (screen: Screen) => screen.page.locator('textarea[name=action]');
const desk = (screen: Screen) => screen.page.locator('.field:has(textarea[name=action]) .plain-check');
const asks = (screen: Screen) =>
  desk(screen)
    .getByRole('button', { name: say('wording.plain.check') })
    .click();
const marked = (screen: Screen) => desk(screen).locator('[data-marked]').allTextContents();

describe('somebody who writes what a client was told', () => {
  it('is shown what is hard for a learner of Japanese, is led to it, and puts the plain words in its place', async () => {
    const screen = await writing(TEXT);
    await asks(screen);
    await desk(screen).locator('li').first().waitFor();
    expect(await marked(screen)).toEqual(['速やかに', '提出', '令和9年']);
    await look(screen);
    await desk(screen)
      .getByRole('button', { name: say('wording.guard.select') })
      .first()
      .click();
    expect(
      await field(screen).evaluate(({ selectionStart, selectionEnd }: HTMLTextAreaElement) => [
        selectionStart,
        selectionEnd,
      ]),
    ).toEqual([TEXT.indexOf('速'), TEXT.indexOf('提')]);
    const year = desk(screen).locator('li', { hasText: '2027年' });
    await year.getByRole('button', { name: say('wording.plain.replace') }).click();
    expect(await field(screen).inputValue()).toBe(TEXT.replace('令和9年', '2027年'));
    await screen.page.locator('[data-autosave-state][data-state=saved]').waitFor();
    await field(screen).fill('市役所に来てください。');
    await desk(screen).getByText(say('wording.plain.none')).waitFor();
    expect(await marked(screen)).toEqual([]);
  });

  it('may ask about the words for the client alone', async () => {
    const screen = await writing(TEXT);
    await field(screen).evaluate((area: HTMLTextAreaElement) => {
      area.focus();
      area.setSelectionRange(area.value.indexOf('令和'), area.value.length);
    });
    await asks(screen);
    await desk(screen).getByText(say('wording.plain.selected')).waitFor();
    expect(await marked(screen)).toEqual(['令和9年']);
  });

  it('never has other words replaced than those that were shown, however fast the hand', async () => {
    const screen = await writing(TEXT);
    await asks(screen);
    const year = desk(screen).locator('li', { hasText: '2027年' });
    await year.getByRole('button', { name: say('wording.plain.replace') }).evaluate((button: HTMLButtonElement) => {
      const area = button.closest('.field')?.querySelector('textarea') as HTMLTextAreaElement;
      area.setRangeText('きのう、', 0, 0, 'start');
      area.dispatchEvent(new Event('input', { bubbles: true }));
      button.click();
    });
    expect(await field(screen).inputValue()).toBe(`きのう、${TEXT}`);
    await year.getByRole('button', { name: say('wording.plain.replace') }).click();
    expect(await field(screen).inputValue()).toBe(`きのう、${TEXT.replace('令和9年', '2027年')}`);
  });

  it('is told that nothing can be checked while there is no network, and not that nothing was found', async () => {
    const screen = await writing(TEXT);
    await screen.page.route('**/assets/js/plain-*.js', (route) => route.abort());
    await asks(screen);
    await desk(screen).getByText(say('wording.plain.offline')).waitFor();
    expect(await desk(screen).getByText(say('wording.plain.none')).isVisible()).toBe(false);
    expect(await desk(screen).getByText(say('wording.plain.places')).isVisible()).toBe(false);
  });

  it('is not interrupted while Japanese is being typed', async () => {
    const screen = await writing('市役所に来てください。');
    await asks(screen);
    await desk(screen).getByText(say('wording.plain.none')).waitFor();
    const client = await screen.page.context().newCDPSession(screen.page);
    await field(screen).focus();
    await client.send('Input.imeSetComposition', { text: '提出', selectionStart: 2, selectionEnd: 2 });
    await screen.page.waitForTimeout(1500);
    expect(await marked(screen)).toEqual([]);
    await client.send('Input.insertText', { text: '提出' });
    await desk(screen).locator('li').first().waitFor();
    expect(await marked(screen)).toEqual(['提出']);
  });

  it('is told about every kind of hard place in words', async () => {
    const screen = await writing(TEXT);
    const kinds = await screen.page.evaluate(
      `[...document.querySelector('template[data-plain]').content.querySelectorAll('[data-kind-of]')].map((one) => one.dataset.kindOf)`,
    );
    expect(kinds).toEqual(hardKinds);
  });
});
