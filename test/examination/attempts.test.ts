import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { CloseOverdueAttempts } from '#examination/close-overdue-attempts.job';
import { later, learner } from '../learning/given-learner';
import { openHouse, type TestApp } from '../support/app';
import { attemptRow, frame, questionsOf, rightFields, rightPage, started } from './given-attempt';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const QUIZ = '/learn/a1/quiz';
const AUTOSAVE = { 'x-autosave': '1', accept: 'application/json' };
const answers = (id: number) =>
  house.rows<{ item_id: string; response: unknown }>(
    'SELECT item_id, response FROM answers WHERE attempt_id = $1 ORDER BY item_id',
    [id],
  );
/** The same attempt with two questions more, which makes a second page; items of an attempt cannot be changed, so it is another one. */
async function twoPages(id: number): Promise<number> {
  const { item_ids: known } = await attemptRow(house, id);
  const questions = (await house.get(CurriculumLibrary).latest()).questionsFor('quiz').map((question) => question.id);
  const [longer] = await house.rows<{ id: number }>(
    `WITH short AS (DELETE FROM attempts WHERE id = $1 RETURNING *)
     INSERT INTO attempts (enrolment_id, test, number, status, item_ids, seed, started_at, max_points)
     SELECT enrolment_id, test, number, status, item_ids || $2, seed, started_at, max_points + 2 FROM short RETURNING id`,
    [id, questions.filter((item) => !known.includes(item)).slice(0, 2)],
  );
  return longer?.id ?? 0;
}
const eventsOf = async (id: number) =>
  (
    await house.rows<{ name: string }>(
      "SELECT name FROM events WHERE name LIKE 'attempt.%' AND subject_id = $1 ORDER BY id",
      [id],
    )
  ).map((event) => event.name);

describe('a quiz', () => {
  it('is started, answered, handed in and explained', async () => {
    const { visitor } = await learner(house);
    expect((await visitor.get(QUIZ)).text).toContain('確認問題を始める');
    const id = await started(visitor, QUIZ);
    expect(await eventsOf(id)).toEqual(['attempt.started']);
    const fields = await rightPage(house, visitor, id);
    const done = await visitor.post(`/attempts/${id}/submission`, fields);
    expect([done.status, done.location]).toEqual([303, `/attempts/${id}/result`]);
    const attempt = await attemptRow(house, id);
    expect(attempt).toMatchObject({ status: 'submitted', percent: 100, passed: true, due_at: null });
    expect(await eventsOf(id)).toEqual(['attempt.started', 'attempt.submitted']);
    const result = await visitor.get(done.location);
    expect(result.text).toContain('合格');
    const [question] = await questionsOf(house, attempt);
    expect(result.text).toContain(question?.explanation.replace(/\s+/g, ' ').slice(0, 20));
    expect(result.body).toContain('href="/learn/a1/l0');
    const after = await visitor.get(QUIZ);
    expect(after.text).toContain('1回目');
    expect(after.text).toContain('次の科目へ もう一度');
  });

  it('shows neither answers nor explanations while it runs', async () => {
    const { visitor } = await learner(house);
    const id = await started(visitor, QUIZ);
    const page = await visitor.get(`/attempts/${id}`);
    for (const question of await questionsOf(house, await attemptRow(house, id)))
      expect(page.text).not.toContain(question.explanation.slice(0, 15));
    expect((await visitor.get(`/attempts/${id}/result`)).location).toBe(`/attempts/${id}`);
  });

  it('is the same attempt when it is started twice', async () => {
    const { visitor } = await learner(house);
    const id = await started(visitor, QUIZ);
    expect(await started(visitor, QUIZ)).toBe(id);
  });

  it('can be repeated, with items not seen before first', async () => {
    const { visitor } = await learner(house);
    const first = await started(visitor, QUIZ);
    await visitor.post(`/attempts/${first}/submission`);
    const second = await started(visitor, QUIZ);
    const [one, two] = [await attemptRow(house, first), await attemptRow(house, second)];
    expect(one).toMatchObject({ percent: 0, passed: false });
    const seenAgain = two.item_ids.filter((item) => one.item_ids.includes(item));
    expect(seenAgain.length).toBeLessThan(one.item_ids.length);
  });

  it('handed in twice answers 409 and stays as it was', async () => {
    const { visitor } = await learner(house);
    const id = await started(visitor, QUIZ);
    await visitor.post(`/attempts/${id}/submission`);
    const again = await visitor.post(`/attempts/${id}/submission`, {});
    expect(again.status).toBe(409);
    expect(again.text).toContain('すでに提出');
    expect(again.body).toContain(`/attempts/${id}/result`);
    expect((await visitor.post(`/attempts/${id}/answers`, { page: '1', version: '1' })).status).toBe(409);
    expect(await eventsOf(id)).toEqual(['attempt.started', 'attempt.submitted']);
  });

  it('belongs to one person: nobody else finds it', async () => {
    const { visitor } = await learner(house);
    const id = await started(visitor, QUIZ);
    const other = await learner(house);
    for (const path of [
      `/attempts/${id}`,
      `/attempts/${id}/result`,
      `/attempts/${id}/submission/new`,
      '/attempts/999999',
      '/attempts/x',
    ])
      expect((await other.visitor.get(path)).status).toBe(404);
    for (const path of [`/attempts/${id}/answers`, `/attempts/${id}/submission`])
      expect((await other.visitor.post(path, { page: 1, version: 1 })).status).toBe(404);
    expect((await (await house.as('office')).get(`/attempts/${id}`)).status).toBe(403);
    expect((await attemptRow(house, id)).status).toBe('started');
  });
});

describe('answers', () => {
  it('are kept by the plain button and shown again', async () => {
    const { visitor } = await learner(house);
    const id = await started(visitor, QUIZ);
    const fields = await rightPage(house, visitor, id);
    const saved = await visitor.post(`/attempts/${id}/answers`, { ...fields, go: 'stay' });
    expect(saved.status).toBe(303);
    const page = await visitor.get(saved.location);
    expect(page.text).toContain('解答を保存しました');
    const attempt = await attemptRow(house, id);
    expect(await answers(id)).toHaveLength(attempt.item_ids.length);
    expect(page.body.match(/ checked| selected/g)?.length).toBeGreaterThanOrEqual(attempt.item_ids.length);
  });

  it('are kept by the script, which is told the time and the new version', async () => {
    const { visitor } = await learner(house);
    const id = await started(visitor, QUIZ);
    const fields = await rightPage(house, visitor, id);
    const saved = await visitor.post(`/attempts/${id}/answers`, fields, AUTOSAVE);
    expect(saved.status).toBe(200);
    expect(JSON.parse(saved.body)).toEqual({ savedAt: expect.stringMatching(/^\d\d:\d\d:\d\d$/), version: 2 });
    expect((await visitor.post(`/attempts/${id}/answers`, fields, AUTOSAVE)).body).toContain('"version":2');
  });

  it('of two windows never overwrite one another silently', async () => {
    const { visitor } = await learner(house);
    const id = await started(visitor, QUIZ);
    const attempt = await attemptRow(house, id);
    const question = (await questionsOf(house, attempt)).find((one) => one.type === 'single');
    if (!question) return;
    const [one, two] = [
      frame((await visitor.get(`/attempts/${id}`)).body),
      frame((await visitor.get(`/attempts/${id}`)).body),
    ];
    expect((await visitor.post(`/attempts/${id}/answers`, { ...one, [question.id]: '1' }, AUTOSAVE)).status).toBe(200);
    const before = await answers(id);
    const clash = await visitor.post(`/attempts/${id}/answers`, { ...two, [question.id]: '2' }, AUTOSAVE);
    expect(clash.status).toBe(409);
    expect(JSON.parse(clash.body)).toEqual({ code: 'conflict' });
    expect(await answers(id)).toEqual(before);
    expect((await visitor.post(`/attempts/${id}/answers`, { ...two, [question.id]: '2' })).status).toBe(409);
    expect((await visitor.post(`/attempts/${id}/submission`, { ...two, [question.id]: '2' })).status).toBe(409);
    expect((await attemptRow(house, id)).status).toBe('started');
    expect(await answers(id)).toEqual(before);
  });

  it('of two windows to different questions are both kept', async () => {
    const { visitor } = await learner(house);
    const id = await started(visitor, QUIZ);
    const attempt = await attemptRow(house, id);
    const [a, b] = await questionsOf(house, attempt);
    if (!a || !b) return;
    const [one, two] = [
      frame((await visitor.get(`/attempts/${id}`)).body),
      frame((await visitor.get(`/attempts/${id}`)).body),
    ];
    await visitor.post(`/attempts/${id}/answers`, { ...one, ...rightFields(a, attempt.seed) }, AUTOSAVE);
    expect(
      (await visitor.post(`/attempts/${id}/answers`, { ...two, ...rightFields(b, attempt.seed) }, AUTOSAVE)).status,
    ).toBe(200);
    expect((await answers(id)).map((answer) => answer.item_id).sort()).toEqual([a.id, b.id].sort());
  });

  it('of windows that save at the same moment are all kept', async () => {
    const { visitor } = await learner(house);
    const id = await started(visitor, QUIZ);
    const attempt = await attemptRow(house, id);
    const page = frame((await visitor.get(`/attempts/${id}`)).body);
    const windows = (await questionsOf(house, attempt)).map((question, index) => ({
      ...{ ...page, writer: `window-${index}` },
      ...rightFields(question, attempt.seed),
    }));
    const saved = await Promise.all(windows.map((fields) => visitor.post(`/attempts/${id}/answers`, fields, AUTOSAVE)));
    expect(saved.map(({ status }) => status)).toEqual(windows.map(() => 200));
    expect((await answers(id)).map(({ item_id }) => item_id)).toEqual([...attempt.item_ids].sort());
    expect((await attemptRow(house, id)).row_version).toBe(1 + windows.length);
  });

  it('of several people at the same moment are each kept, or refused for what their own window does not know', async () => {
    const windows = [];
    for (let number = 0; number < 4; number += 1) {
      const { visitor } = await learner(house);
      const id = await started(visitor, QUIZ);
      const question = (await questionsOf(house, await attemptRow(house, id))).find(({ type }) => type === 'single');
      const open = async () => {
        const page = frame((await visitor.get(`/attempts/${id}`)).body);
        return async (choice: string) =>
          (await visitor.post(`/attempts/${id}/answers`, { ...page, [question?.id ?? '']: choice }, AUTOSAVE)).status;
      };
      windows.push({ id, open });
    }
    const saves = await Promise.all(windows.map(({ open }) => open()));
    const elsewhere = await windows[0]?.open();
    await elsewhere?.('1');
    expect(await Promise.all(saves.map((save) => save('2')))).toEqual([409, 200, 200, 200]);
    for (const { id } of windows) expect(await answers(id)).toHaveLength(1);
  });

  it('of another window stay when this one saves again and again what it knows', async () => {
    const { visitor } = await learner(house);
    const id = await started(visitor, QUIZ);
    const attempt = await attemptRow(house, id);
    const [a, b, c] = await questionsOf(house, attempt);
    if (!a || !b || !c) throw new Error('Too few questions');
    const [one, two] = [
      frame((await visitor.get(`/attempts/${id}`)).body),
      frame((await visitor.get(`/attempts/${id}`)).body),
    ];
    await visitor.post(`/attempts/${id}/answers`, { ...one, ...rightFields(a, attempt.seed) }, AUTOSAVE);
    let known = two['version'];
    for (const fields of [
      rightFields(b, attempt.seed),
      { ...rightFields(b, attempt.seed), ...rightFields(c, attempt.seed) },
    ]) {
      const saved = await visitor.post(
        `/attempts/${id}/answers`,
        { ...two, version: known ?? '', ...fields },
        AUTOSAVE,
      );
      known = String((JSON.parse(saved.body) as { version: number }).version);
    }
    expect((await answers(id)).map((answer) => answer.item_id).sort()).toEqual([a.id, b.id, c.id].sort());
  });

  it('can be gone through page by page, and nothing of the other pages is touched', async () => {
    const { visitor } = await learner(house);
    const id = await twoPages(await started(visitor, QUIZ));
    await visitor.post(`/attempts/${id}/answers`, { ...(await rightPage(house, visitor, id, 1)), go: 'stay' });
    const kept = await answers(id);
    expect(kept.length).toBeGreaterThan(0);
    const second = await visitor.get(`/attempts/${id}?page=2`);
    expect((await visitor.post(`/attempts/${id}/answers`, { ...frame(second.body), go: 'review' })).location).toBe(
      `/attempts/${id}/submission/new`,
    );
    expect(await answers(id)).toEqual(kept);
  });

  it('that make no sense count as left empty', async () => {
    const { visitor } = await learner(house);
    const id = await started(visitor, QUIZ);
    const attempt = await attemptRow(house, id);
    const nonsense = Object.fromEntries(attempt.item_ids.map((item) => [item, ['99', 'x', '-1']]));
    expect(
      (
        await visitor.post(`/attempts/${id}/answers`, {
          ...frame((await visitor.get(`/attempts/${id}`)).body),
          ...nonsense,
        })
      ).status,
    ).toBe(303);
    expect(await answers(id)).toEqual([]);
  });
});

describe('an attempt with a time limit', () => {
  /** A quiz that is given a limit, as the two tests have one. */
  async function limited() {
    const { visitor } = await learner(house);
    const id = await started(visitor, QUIZ);
    await house.rows("UPDATE attempts SET due_at = started_at + interval '60 minutes' WHERE id = $1", [id]);
    return { visitor, id };
  }

  it('says how much time is left', async () => {
    const { visitor, id } = await limited();
    later(house, { minutes: 10 });
    expect((await visitor.get(`/attempts/${id}`)).body).toMatch(/data-left="(29|30)\d\d"/);
  });

  it('marks only what was saved in time when it is handed in late', async () => {
    const { visitor, id } = await limited();
    const fields = await rightPage(house, visitor, id);
    const [first] = await questionsOf(house, await attemptRow(house, id));
    if (!first) return;
    const own = Object.keys(rightFields(first, (await attemptRow(house, id)).seed));
    await visitor.post(
      `/attempts/${id}/answers`,
      Object.fromEntries(
        Object.entries(fields).filter(([name]) => ['page', 'version', 'writer', ...own].includes(name)),
      ),
    );
    later(house, { minutes: 61 });
    expect((await visitor.get(`/attempts/${id}`)).text).toContain('時間になりました');
    const late = await visitor.post(`/attempts/${id}/submission`, fields);
    expect([late.status, late.location]).toEqual([303, `/attempts/${id}/result`]);
    const attempt = await attemptRow(house, id);
    expect(attempt).toMatchObject({ status: 'timed_out', passed: false });
    expect(Number(attempt.points)).toBe(1);
    expect((await visitor.get(late.location)).text).toContain('時間切れ');
  });

  it('saves nothing late: 409, and the attempt is closed', async () => {
    const { visitor, id } = await limited();
    const fields = await rightPage(house, visitor, id);
    later(house, { minutes: 61 });
    const late = await visitor.post(`/attempts/${id}/answers`, fields, AUTOSAVE);
    expect(late.status).toBe(409);
    expect(JSON.parse(late.body)).toEqual({ code: 'late', href: `/attempts/${id}/result` });
    expect(await answers(id)).toEqual([]);
    expect(await attemptRow(house, id)).toMatchObject({ status: 'timed_out', percent: 0 });
  });

  it('is closed by the clock when nobody comes back', async () => {
    const { id } = await limited();
    later(house, { minutes: 61 });
    expect(await house.get(CloseOverdueAttempts).run()).toBeGreaterThanOrEqual(1);
    expect(await attemptRow(house, id)).toMatchObject({ status: 'timed_out', passed: false });
    expect(await house.get(CloseOverdueAttempts).run()).toBe(0);
  });
});
