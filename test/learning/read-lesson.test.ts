import { openHouse, type TestApp } from '../support/app';
import { hidden, later, learner } from './given-learner';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const LESSON = '/learn/a1/l02';
const progress = (enrolmentId: number) =>
  house.rows<{ lesson_id: string; percent: number; completed_by: string | null; sections_read: string }>(
    'SELECT lesson_id, percent, completed_by, sections_read FROM lesson_progress WHERE enrolment_id = $1',
    [enrolmentId],
  );
const completions = async (enrolmentId: number) =>
  (await house.rows("SELECT id FROM events WHERE name = 'lesson.completed' AND enrolment_id = $1", [enrolmentId]))
    .length;

describe('the plain button of a lesson', () => {
  it('completes the lesson: page, row and event', async () => {
    const { visitor, enrolmentId } = await learner(house);
    const page = await visitor.get(LESSON);
    expect(page.status).toBe(200);
    expect(page.text).toContain('ここまで読みました');
    const answer = await visitor.post(`${LESSON}/reading`, { visit: hidden(page.body, 'visit') });
    expect(answer.status).toBe(303);
    const after = await visitor.get(answer.location);
    expect(after.text).toContain('読み終えたことを記録しました');
    expect(after.text).not.toContain('ここまで読みました');
    expect(await progress(enrolmentId)).toMatchObject([{ lesson_id: 'A1-L02', percent: 100, completed_by: 'text' }]);
    expect(await completions(enrolmentId)).toBe(1);
  });

  it('changes nothing the second time', async () => {
    const { visitor, enrolmentId } = await learner(house);
    const visit = hidden((await visitor.get(LESSON)).body, 'visit');
    await visitor.post(`${LESSON}/reading`, { visit });
    const [before] = await progress(enrolmentId);
    expect((await visitor.post(`${LESSON}/reading`, { visit })).status).toBe(303);
    expect(await progress(enrolmentId)).toEqual([before]);
    expect(await completions(enrolmentId)).toBe(1);
  });

  it('counts nothing for who presses it at once, and everything a few minutes later', async () => {
    const { visitor, enrolmentId } = await learner(house, {});
    const visit = hidden((await visitor.get(LESSON)).body, 'visit');
    const hurried = await visitor.post(`${LESSON}/reading`, { visit });
    expect(hurried.status).toBe(409);
    expect(hurried.text).toContain('本文を読んでから');
    expect(await progress(enrolmentId)).toEqual([]);
    later(house, { minutes: 4 });
    expect((await visitor.post(`${LESSON}/reading`, { visit })).status).toBe(303);
    expect(await progress(enrolmentId)).toMatchObject([{ percent: 100 }]);
  });

  it('takes no proof of another lesson, another person or none', async () => {
    const { visitor, enrolmentId } = await learner(house);
    const other = hidden((await visitor.get('/learn/a1/l03')).body, 'visit');
    for (const visit of [other, '', 'lf3k2.AAAA'])
      expect((await visitor.post(`${LESSON}/reading`, { visit })).status).toBe(422);
    expect(await progress(enrolmentId)).toEqual([]);
  });
});

describe('the reading tracker', () => {
  const tracker = (body: string) => /data-url="([^"]*)"/.exec(body)?.[1]?.replaceAll('&#x3D;', '=') ?? '';

  it('adds section by section; progress rises to 100 and never falls', async () => {
    const { visitor, enrolmentId } = await learner(house);
    const page = await visitor.get(LESSON);
    const sections = [...page.body.matchAll(/data-section="(\d+)"/g)].map((match) => match[1] ?? '');
    expect(sections.length).toBeGreaterThan(2);
    const seen: number[] = [];
    for (const section of [...sections, sections[0] ?? '']) {
      const answer = await visitor.postJson(tracker(page.body), { section, seconds: 60 });
      expect(answer.status).toBe(200);
      seen.push((JSON.parse(answer.body) as { percent: number }).percent);
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(100);
    expect(await completions(enrolmentId)).toBe(1);
  });

  it('is not believed against the clock', async () => {
    const { visitor, enrolmentId } = await learner(house, {});
    const page = await visitor.get(LESSON);
    expect((await visitor.postJson(tracker(page.body), { section: '1', seconds: 600 })).status).toBe(409);
    later(house, { minutes: 2 });
    expect((await visitor.postJson(tracker(page.body), { section: '1', seconds: 1 })).status).toBe(409);
    expect((await visitor.postJson(tracker(page.body), { section: '1', seconds: 60 })).status).toBe(200);
    expect(await progress(enrolmentId)).toMatchObject([{ sections_read: '{[1,2)}', completed_by: null }]);
  });

  it.each([
    { section: 'x', seconds: 60 },
    { section: '0', seconds: 60 },
    { section: '1' },
    { section: '1', seconds: -1 },
  ])('refuses %p', async (report) => {
    const { visitor } = await learner(house);
    const page = await visitor.get(LESSON);
    expect((await visitor.postJson(tracker(page.body), report)).status).toBe(422);
  });
});

describe('the window of stage 1', () => {
  it('closes with its last day: lessons can be read, nothing is counted', async () => {
    const { visitor, enrolmentId } = await learner(house);
    const visit = hidden((await visitor.get(LESSON)).body, 'visit');
    later(house, { days: 70 });
    const again = await house.as(await personOf(enrolmentId));
    expect((await again.get(LESSON)).text).toContain('学習期間が終わりました');
    const answer = await again.post(`${LESSON}/reading`, { visit });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('延長');
    expect(await progress(enrolmentId)).toEqual([]);
  });

  it('opens with its first day', async () => {
    const { visitor, enrolmentId } = await learner(house);
    await house.rows(
      "UPDATE cohorts SET learning_starts_at = learning_starts_at + interval '20 days' WHERE id = (SELECT cohort_id FROM enrolments WHERE id = $1)",
      [enrolmentId],
    );
    expect((await visitor.get('/learn')).text).toContain('学習はまだ始まっていません');
    const { body } = await visitor.get('/learn/a1');
    expect(body).toContain('lesson-locked');
    expect(body).not.toMatch(/href="\/learn\/a1\/(l\d|quiz)/);
    expect((await visitor.get(LESSON)).status).toBe(409);
  });
});

describe('who may read', () => {
  it('a trainee; nobody else has lessons', async () => {
    for (const who of ['office', 'trainer1', 'agency1'])
      expect((await (await house.as(who)).get(LESSON)).status).toBe(403);
    expect((await house.visitor().get(LESSON)).status).toBe(401);
  });

  it('answers 404 for lessons and subjects that do not exist', async () => {
    const { visitor } = await learner(house);
    for (const path of ['/learn/a1/l99', '/learn/z9', '/learn/z9/l01', '/learn/z9/quiz'])
      expect((await visitor.get(path)).status).toBe(404);
  });

  it('nobody whose enrolment is suspended', async () => {
    const { visitor, enrolmentId } = await learner(house);
    const visit = hidden((await visitor.get(LESSON)).body, 'visit');
    await house.rows("UPDATE enrolments SET status = 'suspended', reason_code = 'illness' WHERE id = $1", [
      enrolmentId,
    ]);
    expect((await visitor.post(`${LESSON}/reading`, { visit })).status).toBe(409);
    expect(await progress(enrolmentId)).toEqual([]);
  });
});

async function personOf(enrolmentId: number): Promise<number> {
  const [row] = await house.rows<{ person_id: number }>('SELECT person_id FROM enrolments WHERE id = $1', [
    enrolmentId,
  ]);
  return row?.person_id ?? 0;
}
