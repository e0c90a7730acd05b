import { simulationsPaths } from '#simulations/simulations.paths';
import { openHouse, type TestApp } from '../support/app';
import { trainee } from '../support/given';
import { say } from '../support/say';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const EXERCISE = simulationsPaths.rewriting('garbage-collection-change');
const MODEL = '前と後が違う曜日だけが目に入る表';
const visitor = async () => house.as((await trainee(house)).personId);

describe('a notice to be said in plain Japanese', () => {
  it('is found among the others, and keeps its model answer until somebody has tried', async () => {
    const who = await visitor();
    expect((await who.get(simulationsPaths.rewritings)).text).toContain('ごみの収集日の変更');
    const page = await who.get(EXERCISE);
    expect(page.text).toContain('夜勤の人');
    expect(page.text).not.toContain(MODEL);
  });

  it('tells which points the reader now knows, what is hard in the words, and how the course says it; no script is needed', async () => {
    const text = '令和9年1月4日から、ごみを速やかに出してください。';
    const page = await (await visitor()).post(EXERCISE, { text });
    expect(page.status).toBe(200);
    expect(page.text).toContain(say('simulations.tried.told', { told: 1, asked: 6 }));
    expect(page.text).toContain('速やかに → すぐに');
    expect(page.text).toContain('令和9年 → 2027年');
    expect(page.text).toContain(say('wording.plain.advice.era'));
    expect(page.text).toContain(MODEL);
    expect(page.text).toContain(text);
  });

  it('counts the further places of a long text without listing them', async () => {
    const page = await (await visitor()).post(EXERCISE, { text: '速やかに提出。'.repeat(10) });
    expect(page.text).toContain(`${say('wording.plain.rest')} 8`);
  });

  it('says so where nothing is hard', async () => {
    const page = await (await visitor()).post(EXERCISE, { text: 'ごみは、朝8時までに出してください。' });
    expect(page.text).toContain(say('wording.plain.none'));
  });

  it("asks for words where there are none, and is nobody else's", async () => {
    const who = await visitor();
    const page = await who.post(EXERCISE, { text: ' ' });
    expect(page.status).toBe(422);
    expect(page.text).not.toContain(MODEL);
    expect((await who.get(simulationsPaths.rewriting('nothing'))).status).toBe(404);
    expect((await who.post(simulationsPaths.rewriting('nothing'), { text: 'a' })).status).toBe(404);
  });
});
