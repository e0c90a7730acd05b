import { markingPaths } from '#marking/marking.paths';
import { criteria, type Place, placesOf } from '../marking/given-marks';
import { smallPractice, submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { openBrowser, type TestBrowser } from '../support/browser';
import { look } from '../support/look';
import { say } from '../support/say';
import type { Screen } from '../support/screen';
import { Keyboard } from './keyboard';

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

const settings = { ...smallPractice, reconcile_working_days: 3 };
const REASON = '三段落目に、期限を確かめた根拠があります。';

/** A marker in front of a browser of their own, who marks with nothing but keys. */
async function sits(place: Place): Promise<Screen> {
  const screen = await browser.open();
  await screen.enter(place.markerId);
  return screen;
}

/** Gives 3 everywhere but where `other` says something else, writes a comment, and hands in. */
async function marks(screen: Screen, place: Place, other: Readonly<Record<string, number>>): Promise<void> {
  const { keyboard } = screen.page;
  await screen.goes(markingPaths.assignment(place.id));
  const asked = await screen.page
    .locator('.criterion[data-part]:not([data-part="whole"])')
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset['part'] ?? ''));
  for (const criterion of asked) {
    await keyboard.press('j');
    await keyboard.press(String(other[criterion] ?? 3));
  }
  await keyboard.press('j');
  await keyboard.press('c');
  await keyboard.type('聴き取りが丁寧です。');
  await keyboard.press('Escape');
  await screen.page.locator('[data-autosave-state][data-state="saved"]').waitFor();
  await keyboard.press('h');
  await screen.arrives(() => keyboard.press('Enter'));
}

/** From the list of works to the page that lays both marks side by side. */
async function sitsDownToTalk(screen: Screen, place: Place): Promise<Keyboard> {
  await screen.goes(markingPaths.queue);
  expect(await screen.reads()).toContain(say('marking.queue.talks', { count: 1 }));
  const keyboard = new Keyboard(screen);
  await keyboard.presses(screen.page.locator(`a[href="${markingPaths.reconciliation(place.id)}"]`));
  return keyboard;
}

async function proposes(screen: Screen, keyboard: Keyboard, position: number, level: number): Promise<void> {
  const form = screen.page.locator(`form:has([name="level-${position}"])`);
  await keyboard.chooses(`level-${position}`, String(level));
  await keyboard.types(`reason-${position}`, REASON);
  await keyboard.presses(form.getByRole('button', { name: say('reconciliation.talk.submit') }));
}

const accepts = (screen: Screen, keyboard: Keyboard, level: number): Promise<void> =>
  keyboard.presses(screen.button('reconciliation.talk.accept', { level }));

const agreementOf = (workId: number) =>
  house.rows<{ method: string; levels: Record<string, number> }>(
    'SELECT method, levels FROM agreements WHERE work_id = $1',
    [workId],
  );

describe('two trainers who see a report too differently', () => {
  it('lay their marks side by side and come to one level, criterion by criterion, with nothing but the keyboard', async () => {
    const { workId } = await submittedReport(house, settings);
    const [one, two] = await placesOf(house, workId);
    const [first, second] = [await sits(one!), await sits(two!)];
    await marks(first, one!, { residence: 5, ethics: 5 });
    await marks(second, two!, {});
    const ethics = (await criteria(house)).indexOf('ethics') + 1;

    const mine = await sitsDownToTalk(first, one!);
    expect(await first.page.locator('.side-by-side').count()).toBe(2);
    await look(first);
    await proposes(first, mine, 1, 4);
    expect(await first.reads()).toContain(say('reconciliation.talk.waiting'));
    await proposes(first, mine, ethics, 4);

    const theirs = await sitsDownToTalk(second, two!);
    expect(await second.reads()).toContain(REASON);
    await accepts(second, theirs, 4);
    expect(await second.reads()).toContain(say('reconciliation.talk.left', { left: 1, total: 2 }));
    await look(second);
    await theirs.goesTo(second.page.locator('summary', { hasText: say('reconciliation.talk.proposeOther') }));
    await second.page.keyboard.press('Enter');
    await proposes(second, theirs, ethics, 3);

    await first.goes(markingPaths.reconciliation(one!.id));
    await accepts(first, mine, 3);
    expect(await first.reads()).toContain(say('marking.handed-in.agreed'));
    expect(await agreementOf(workId)).toMatchObject([
      { method: 'reconciled', levels: { residence: 4, ethics: 3, person: 3 } },
    ]);
    for (const screen of [first, second]) expect(screen.complaints).toEqual([]);
  });
});

describe('two trainers between whom passing hangs', () => {
  it('do not bargain: a third marker is called by itself, sees what is open, and decides it by keys', async () => {
    const { workId } = await submittedReport(house, settings);
    const [one, two] = await placesOf(house, workId);
    const [first, second] = [await sits(one!), await sits(two!)];
    await marks(first, one!, { residence: 2 });
    await marks(second, two!, { residence: 4 });
    await first.goes(markingPaths.assignment(one!.id));
    expect(await first.reads()).toContain(say('marking.handed-in.third'));
    expect(await first.page.locator(`a[href="${markingPaths.reconciliation(one!.id)}"]`).count()).toBe(0);

    const third = (await placesOf(house, workId)).find(({ ordinal }) => ordinal === 3);
    expect([one!.markerId, two!.markerId]).not.toContain(third?.markerId);
    const screen = await sits(third!);
    await screen.goes(markingPaths.assignment(third!.id));
    expect(await screen.page.locator('.criterion[role=group]').count()).toBe(1);
    const offered = screen.page.locator('[name="level-1"]');
    expect(await offered.evaluateAll((all) => all.map((radio) => (radio as HTMLInputElement).value))).toEqual([
      '2',
      '3',
      '4',
    ]);
    await look(screen);
    await marks(screen, third!, { residence: 3 });
    expect(await agreementOf(workId)).toMatchObject([{ method: 'third_marker', levels: { residence: 3, person: 3 } }]);
    expect(screen.complaints).toEqual([]);
  });
});
