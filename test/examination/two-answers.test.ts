import { learner } from '../learning/given-learner';
import { openHouse, type TestApp } from '../support/app';
import type { Visitor } from '../support/visitor';
import { attemptRow, frame, questionsOf, started } from './given-attempt';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** What a browser would send of the page that asks which answer stands. */
const hidden = (body: string): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [name, value]),
  );
const answerTo = async (id: number, item: string) =>
  (
    await house.rows<{ response: unknown }>('SELECT response FROM answers WHERE attempt_id = $1 AND item_id = $2', [
      id,
      item,
    ])
  )[0]?.response ?? null;

/** Two windows of one quiz: the first has answered a question, the second answers it otherwise, and one more. */
async function clash() {
  const { visitor } = await learner(house);
  const id = await started(visitor, '/learn/a1/quiz');
  const questions = await questionsOf(house, await attemptRow(house, id));
  const [disputed, other] = questions.filter(({ type }) => type === 'single');
  const left = questions.find(({ id: one }) => one !== disputed?.id && one !== other?.id);
  if (disputed?.type !== 'single' || other?.type !== 'single' || !left) throw new Error('no such quiz');
  const [one, two] = [
    frame((await visitor.get(`/attempts/${id}`)).body),
    frame((await visitor.get(`/attempts/${id}`)).body),
  ];
  await visitor.post(`/attempts/${id}/answers`, { ...one, [disputed.id]: '1', [left.id]: '1', [`${left.id}-1`]: '1' });
  const page = await visitor.post(`/attempts/${id}/answers`, { ...two, [disputed.id]: '2', [other.id]: '1' });
  const before = { disputed: await answerTo(id, disputed.id), left: await answerTo(id, left.id) };
  return { visitor, id, disputed, other, left, page, before };
}

const decide = (visitor: Visitor, id: number, body: string, decision: Record<string, string>) =>
  visitor.post(`/attempts/${id}/answers`, { ...hidden(body), ...decision });

describe('two windows that answered one question differently', () => {
  it('are laid side by side, and nothing is written before somebody has chosen', async () => {
    const { page, disputed, other, id, before } = await clash();
    expect(page.status).toBe(409);
    expect(page.text).toContain('どちらの答えも、まだ失われていません');
    expect(page.text).toContain('この画面の答え');
    expect(disputed.options.filter((text) => page.text.includes(text.replace(/\s+/g, ' ')))).toHaveLength(2);
    expect(before.disputed).not.toBeNull();
    expect(await answerTo(id, disputed.id)).toEqual(before.disputed);
    expect(await answerTo(id, other.id)).toBeNull();
  });

  it('keep the answer of this window where that is chosen, and the other answers of both', async () => {
    const { visitor, id, page, disputed, other, left, before } = await clash();
    const done = await decide(visitor, id, page.body, { [`keep-${disputed.id}`]: 'sent' });
    expect([done.status, done.location]).toEqual([303, `/attempts/${id}?done=examination.answers_saved`]);
    expect(await answerTo(id, disputed.id)).not.toEqual(before.disputed);
    expect(await answerTo(id, other.id)).not.toBeNull();
    expect(await answerTo(id, left.id)).toEqual(before.left);
  });

  it('keep the saved answer where that is chosen, and still take what else was sent', async () => {
    const { visitor, id, page, disputed, other, before } = await clash();
    expect((await decide(visitor, id, page.body, { [`keep-${disputed.id}`]: 'saved' })).status).toBe(303);
    expect(await answerTo(id, disputed.id)).toEqual(before.disputed);
    expect(await answerTo(id, other.id)).not.toBeNull();
  });

  it('ask again where nothing was chosen, with everything still there', async () => {
    const { visitor, id, page, disputed } = await clash();
    const again = await decide(visitor, id, page.body, {});
    expect(again.status).toBe(409);
    expect(again.text).toContain('残すほうを選んでください');
    expect((await decide(visitor, id, again.body, { [`keep-${disputed.id}`]: 'sent' })).status).toBe(303);
  });

  it('ask again where the saved answer changed while somebody chose', async () => {
    const { visitor, id, page, disputed } = await clash();
    const third = frame((await visitor.get(`/attempts/${id}`)).body);
    await visitor.post(`/attempts/${id}/answers`, { ...third, [disputed.id]: '3' });
    const now = await answerTo(id, disputed.id);
    const again = await decide(visitor, id, page.body, { [`keep-${disputed.id}`]: 'sent' });
    expect(again.status).toBe(409);
    expect(await answerTo(id, disputed.id)).toEqual(now);
  });
});
