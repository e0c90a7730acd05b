import { choicesAt, choose, sceneAt, startOf } from '#curriculum/play-simulation';
import type { Choice, Simulation } from '#curriculum/simulation';

const always = { atLeast: {}, atMost: {} };
const choice = (more: Partial<Choice>): Choice => ({
  ...{ text: '選ぶ', interpretation: null, when: always, effects: {}, routes: [{ to: 'end', ...always }] },
  ...{ indicator: 'K3-1', quality: 'good', comment: '理由' },
  ...more,
});
const simulation = (choices: Choice[]): Simulation => ({
  ...{ id: 'one', title: { ja: '', easy: '', en: '' }, summary: { ja: '', easy: '', en: '' }, minutes: 5, topics: [] },
  ...{ indicators: [], debrief: [], asOf: '2026-11-01', references: [], start: 'opening' },
  state: [{ name: 'trust', label: '信頼', start: 2, min: 0, max: 3 }],
  scenes: [
    { id: 'opening', html: '', choices, ending: null },
    { id: 'end', html: '', choices: [], ending: { quality: 'good', title: '', lesson: '' } },
    { id: 'other', html: '', choices: [], ending: { quality: 'fair', title: '', lesson: '' } },
  ],
});

test('a choice moves the state, never over its bounds', () => {
  const talk = simulation([choice({ effects: { trust: 5 } }), choice({ effects: { trust: -5 } })]);
  expect(choose(talk, startOf(talk), 0)?.state).toEqual({ trust: 3 });
  expect(choose(talk, startOf(talk), 1)?.state).toEqual({ trust: 0 });
});

test('the first route that fits is taken, judged after the effects', () => {
  const routes = [
    { to: 'other', atLeast: { trust: 3 }, atMost: {} },
    { to: 'end', ...always },
  ];
  const talk = simulation([choice({ routes, effects: { trust: 1 } }), choice({ routes })]);
  expect(choose(talk, startOf(talk), 0)?.scene).toBe('other');
  expect(choose(talk, startOf(talk), 1)?.scene).toBe('end');
});

test('a closed choice is not shown and cannot be forced', () => {
  const talk = simulation([choice({ when: { atLeast: { trust: 3 }, atMost: {} } }), choice({})]);
  expect(choicesAt(talk, startOf(talk)).map((open) => open.index)).toEqual([1]);
  expect(choose(talk, startOf(talk), 0)).toBeNull();
  expect(choose(talk, startOf(talk), 7)).toBeNull();
});

test('an ending has no choices', () => {
  const talk = simulation([choice({})]);
  const end = choose(talk, startOf(talk), 0);
  expect(end && sceneAt(talk, end)?.ending?.quality).toBe('good');
  expect(end && choicesAt(talk, end)).toEqual([]);
});
