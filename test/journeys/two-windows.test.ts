import { markingPaths } from '#marking/marking.paths';
import { practicePaths } from '#practice/practice.paths';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { AskQuestion } from '#questions/ask-question';
import { questionsPaths } from '#questions/questions.paths';
import { placesOf } from '../marking/given-marks';
import { approvedTaskSheet, draftEntry, practitioner, submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { openBrowser, type TestBrowser } from '../support/browser';
import { actor, trainee } from '../support/given';
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

interface Writing {
  readonly who: number | string;
  readonly path: string;
  /** Both devices write in this field … */
  readonly shared: string;
  /** … where the form has more of them, the second device also in this one … */
  readonly own: string | null;
  /** … and the first in one that the second never touches. */
  readonly elsewhere: string | null;
  readonly save: string;
}

const forms: readonly (readonly [string, () => Promise<Writing>])[] = [
  [
    'a task sheet',
    async () => ({
      ...{ who: (await practitioner(house)).personId, path: practicePaths.task },
      ...{ shared: 'situation', own: 'goal', elsewhere: 'plan1-shownBy', save: 'layout.merge.save' },
    }),
  ],
  [
    'an entry',
    async () => {
      const who = await practitioner(house);
      const path = practiceLogPaths.editEntry(await draftEntry(house, who));
      return {
        who: who.personId,
        path,
        shared: 'action',
        own: 'title',
        elsewhere: 'outcome',
        save: 'practice-log.merge.save',
      };
    },
  ],
  [
    'a report',
    async () => {
      const who = await practitioner(house);
      await approvedTaskSheet(house, who);
      return {
        ...{ who: who.personId, path: practicePaths.report },
        ...{ shared: 'background', own: 'course', elsewhere: 'outcome', save: 'layout.merge.save' },
      };
    },
  ],
  [
    'an answer to a question',
    async () => {
      const { personId } = await trainee(house);
      const asked = { kind: 'procedure', lessonId: null, body: '何を確かめればよいですか。' } as const;
      const { id } = await house.get(AskQuestion).run(await actor(house, personId), asked);
      return {
        ...{ who: 'office', path: questionsPaths.toAnswer(id) },
        ...{ shared: 'body', own: null, elsewhere: null, save: 'layout.merge.save' },
      };
    },
  ],
];

async function opened({ who, path }: Writing): Promise<Screen> {
  const screen = await browser.open({ width: 390 });
  await screen.enter(who);
  await screen.goes(path);
  await screen.page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true;`);
  return screen;
}
const stands = (screen: Screen, state: string) =>
  screen.page.locator(`[data-autosave-state][data-state=${state}]`).waitFor();
const textIn = (screen: Screen, name: string) => screen.page.locator(`[name="${name}"]`).inputValue();

describe('somebody who writes on two devices', () => {
  it.each(forms)('is led from the notice to both texts of %s, and keeps of each what they choose', async (_, given) => {
    const writing = await given();
    const { shared, own, elsewhere, path, save } = writing;
    const [one, two] = [await opened(writing), await opened(writing)];
    await one.fills({ [shared]: '電車で書いた。', ...(elsewhere ? { [elsewhere]: '電車だけで書いた。' } : {}) });
    await stands(one, 'saved');
    await two.fills({ [shared]: '机で書いた。', ...(own ? { [own]: '机だけで書いた。' } : {}) });
    await stands(two, 'conflict');
    two.complaints.length = 0;
    await two.arrives(() => two.button('layout.autosave.conflictLink').click());
    two.complaints.length = 0;
    expect(two.status).toBe(409);
    for (const words of ['電車', '机']) expect(await two.reads()).toContain(words);
    await look(two);
    await two.fills({ [`take-${shared}`]: 'kept' });
    await two.presses(save);
    await two.goes(path);
    expect(await textIn(two, shared)).toBe('電車で書いた。');
    if (elsewhere) expect(await textIn(two, elsewhere)).toBe('電車だけで書いた。');
    if (own) expect(await textIn(two, own)).toBe('机だけで書いた。');
    expect(await two.page.evaluate('Object.keys(localStorage).length')).toBe(0);
    // The form is in step again.
    await two.fills({ [shared]: 'あとで机で書き足した。' });
    await stands(two, 'saved');
  });
});

describe('a marker who marks on two devices', () => {
  it.each([
    ['keeps what they choose', (screen: Screen) => screen.presses('marking.merge.submit'), '2'],
    ['goes back to what is kept', (screen: Screen) => screen.follows('marking.merge.back'), '4'],
  ] as const)('is led to both marks of a criterion and %s', async (_, act, level) => {
    const [place] = await placesOf(house, (await submittedReport(house)).workId);
    const path = markingPaths.assignment(place?.id ?? 0);
    const desk = async () => {
      const screen = await browser.open();
      await screen.enter(place?.markerId ?? 0);
      await screen.goes(path);
      return screen;
    };
    const [one, two] = [await desk(), await desk()];
    await one.fills({ 'level-1': '4' });
    await stands(one, 'saved');
    await two.fills({ 'level-1': '2' });
    await stands(two, 'conflict');
    two.complaints.length = 0;
    await two.arrives(() => two.page.getByText(say('layout.autosave.conflictLink')).click());
    two.complaints.length = 0;
    await look(two);
    await act(two);
    await two.goes(path);
    expect(await two.page.locator('[name="level-1"]:checked').inputValue()).toBe(level);
    expect(await two.page.evaluate('Object.keys(localStorage).length')).toBe(0);
    await two.fills({ 'level-1': '5' });
    await stands(two, 'saved');
  });
});
