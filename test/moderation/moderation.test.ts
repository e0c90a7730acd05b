import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { PublishCurriculum } from '#curriculum/publish-curriculum';
import { DrawSample } from '#moderation/draw-sample';
import { systemActor } from '#platform/actor/actor';
import { addDays, Clock } from '#platform/clock/clock';
import { markedWorks } from '../marking-quality/given-quality';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';

let house: TestApp;
let period: { releasedFrom: string; releasedUntil: string };
beforeAll(async () => {
  house = await openHouse();
  await markedWorks(house, 40, (work, turn, criterion) => (work % 7 === 0 && turn === 1 && criterion === 2 ? 5 : 3));
  const today = house.get(Clock).today();
  period = { releasedFrom: addDays(today, -30), releasedUntil: today };
});
afterAll(() => house.close());

const waiting = async () =>
  (await house.rows<{ id: number }>(`SELECT id FROM moderations WHERE status = 'waiting' ORDER BY id`)).map(
    ({ id }) => id,
  );
const levels = (level: number) =>
  Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`level-${index + 1}`, String(level)]));

describe('the sample for moderation', () => {
  it('is drawn by the office for a period, with the reason of each; nothing is chosen twice', async () => {
    const office = await house.as('office');
    const backwards = { releasedFrom: period.releasedUntil, releasedUntil: period.releasedFrom };
    expect((await office.post('/moderations', backwards)).status).toBe(422);
    expect((await office.post('/moderations', period)).status).toBe(303);
    const { text } = await office.get('/moderations');
    expect(text).toContain('無作為');
    expect(text).toMatch(/二人の評価が大きく違った|合否の境に近い/);
    expect((await waiting()).length).toBe(6);
    await house.get(DrawSample).run(await actor(house, 'agency1'), period, 5);
    const [twice] = await house.rows('SELECT count(*) - count(DISTINCT work_id) AS twice FROM moderations');
    expect(twice).toEqual({ twice: '0' });
    expect(await house.events()).toContain('moderation.drawn');
  });

  it('is confirmed by a panel member, once', async () => {
    const panel = await house.as('panel');
    const [id] = await waiting();
    const page = await panel.get(`/moderations/${id}`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('例山 こずえ');
    expect((await panel.post(`/moderations/${id}/decision`, {})).status).toBe(422);
    expect((await panel.post(`/moderations/${id}/decision`, { decision: 'confirm', ...levels(3) })).status).toBe(303);
    expect((await panel.post(`/moderations/${id}/decision`, { decision: 'confirm', ...levels(3) })).status).toBe(409);
    await expect(house.rows(`UPDATE moderations SET note = 'x' WHERE id = $1`, [id])).rejects.toThrow();
  });

  it('keeps other levels beside the marks, with the reason, and shows the agency where the outcome would differ', async () => {
    const panel = await house.as('panel');
    const [id] = await waiting();
    const [before] = await house.rows(
      'SELECT w.outcome, g.levels FROM works w JOIN agreements g ON g.work_id = w.id JOIN moderations m ON m.work_id = w.id WHERE m.id = $1',
      [id],
    );
    const without = await panel.post(`/moderations/${id}/decision`, { decision: 'remark', ...levels(2) });
    expect([without.status, without.body.includes('href="#note"')]).toEqual([422, true]);
    const note = '「期限を聞いた」とだけあり、確かめた根拠がありません。';
    await panel.post(`/moderations/${id}/decision`, { decision: 'remark', ...levels(2), note });
    const [after] = await house.rows(
      'SELECT w.outcome, g.levels FROM works w JOIN agreements g ON g.work_id = w.id JOIN moderations m ON m.work_id = w.id WHERE m.id = $1',
      [id],
    );
    expect(after).toEqual(before);
    const { text } = await (await house.as('agency1')).get('/moderations');
    expect(text).toContain('結果が変わり得ます');
    expect(text).toContain(note);
  });

  it('is never looked at by somebody who marked it or works where its trainee does', async () => {
    const [id] = await waiting();
    const { id: panelId } = await actor(house, 'panel2');
    const [work] = await house.rows<{ organisation: number }>(
      'SELECT e.organisation_id AS organisation FROM moderations m JOIN works w ON w.id = m.work_id JOIN enrolments e ON e.id = w.enrolment_id WHERE m.id = $1',
      [id],
    );
    await house.rows(
      `INSERT INTO affiliations (person_id, organisation_id, started_on) VALUES ($1, $2, '2020-01-01')`,
      [panelId, work?.organisation],
    );
    expect((await (await house.as('panel2')).get(`/moderations/${id}`)).status).toBe(404);
    const take = (who: number) =>
      house.rows(`UPDATE moderations SET status = 'confirmed', moderator_id = $2, moderated_at = now() WHERE id = $1`, [
        id,
        who,
      ]);
    await expect(take(panelId)).rejects.toThrow('nothing to do with it');
    const [marker] = await house.rows<{ id: number }>(
      'SELECT a.marker_id AS id FROM marker_assignments a JOIN moderations m ON m.work_id = a.work_id WHERE m.id = $1 LIMIT 1',
      [id],
    );
    await expect(take(marker?.id ?? 0)).rejects.toThrow('nothing to do with it');
  });

  it('is not for the office to judge', async () => {
    const [id] = await waiting();
    expect((await (await house.as('office')).get(`/moderations/${id}`)).status).toBe(403);
    expect((await (await house.as('panel')).post('/moderations', period)).status).toBe(403);
  });
});

describe('an edition that mends the words of a criterion', () => {
  it('brings every work at its border back for a second look, and the old marks stay readable as they were', async () => {
    const ids = await markedWorks(house, 6, (work, _turn, criterion) => (criterion === 0 ? (work < 4 ? 3 : 5) : 5));
    const { document } = await house.get(CurriculumLibrary).latest();
    const [first, ...others] = document.practice.rubric;
    if (!first) throw new Error('The rubric is empty');
    const rubric = [{ ...first, question: `${first.question}（言葉を直した）` }, ...others];
    const mended = { ...document, practice: { ...document.practice, rubric } };
    await house.get(PublishCurriculum).run(systemActor, { document: mended, problems: [] });
    await house.get(DrawSample).run(await actor(house, 'agency1'), period, 7);
    const chosen = await house.rows<{ id: number }>(
      `SELECT work_id AS id FROM moderations WHERE 'rubric' = ANY (reasons) AND work_id = ANY ($1) ORDER BY work_id`,
      [ids],
    );
    expect(chosen.map(({ id }) => id)).toEqual(ids.slice(0, 4));
    const [row] = await house.rows<{ id: number }>('SELECT id FROM moderations WHERE work_id = $1', [ids[0]]);
    const page = await (await house.as('panel')).get(`/moderations/${row?.id}`);
    expect(page.text).toContain(first.title.ja);
    expect(page.text).not.toContain('（言葉を直した）');
  });
});
