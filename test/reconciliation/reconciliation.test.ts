import { markingPaths } from '#marking/marking.paths';
import { PassOnOverdueTalks } from '#reconciliation/pass-on-overdue-talks.job';
import { criteria, handIn, marks, placesOf } from '../marking/given-marks';
import { smallPractice, submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const settings = { ...smallPractice, reconcile_working_days: 3 };

/** Two who gave 3 and 5 in one criterion, and 3 and 5 in another: both on the passing side. */
async function disagreement(first: Record<string, number> = { residence: 5, ethics: 5 }, own = settings) {
  const report = await submittedReport(house, own);
  const [one, two] = await placesOf(house, report.workId);
  await handIn(house, one!, await marks(house, 3, first));
  await handIn(house, two!, await marks(house, 3));
  return { ...report, one: one!, two: two! };
}

const proposal = (position: number, level: number) => ({
  position,
  [`level-${position}`]: level,
  [`reason-${position}`]: '三段落目に、期限を確かめた根拠があります。',
});
const ethics = async () => (await criteria(house)).indexOf('ethics') + 1;

describe('two markers who disagree', () => {
  it('see both marks side by side and come to one level; the first marks stay as they were', async () => {
    const { workId, enrolmentId, personId, one, two } = await disagreement();
    expect(await house.rows('SELECT status FROM works WHERE id = $1', [workId])).toEqual([{ status: 'reconciling' }]);
    expect(await placesOf(house, workId)).toHaveLength(2);
    const [first, second] = [await house.as(one.markerId), await house.as(two.markerId)];
    expect((await first.get(markingPaths.queue)).body).toContain(markingPaths.reconciliation(one.id));
    const mine = markingPaths.reconciliation(one.id);
    const theirs = markingPaths.reconciliation(two.id);
    const page = await first.get(mine);
    expect(page.status).toBe(200);
    expect(page.text).toContain('残り2観点');
    expect(page.text).toContain('在留資格、期間、関係する手続と期限を確かめ');
    expect((await first.post(`${mine}/proposals`, proposal(1, 4))).status).toBe(303);
    expect((await second.get(theirs)).text).toContain('段階4に同意する');
    expect((await second.post(`${theirs}/acceptances`, { position: 1, level: 4 })).status).toBe(303);
    expect((await first.get(mine)).text).toContain('残り1観点');
    expect((await second.post(`${theirs}/proposals`, proposal(await ethics(), 3))).status).toBe(303);
    const last = await first.post(`${mine}/acceptances`, { position: await ethics(), level: 3 });
    expect(last.location).toContain(markingPaths.assignment(one.id));
    const [agreement] = await house.rows<{ method: string; levels: Record<string, number> }>(
      'SELECT method, levels FROM agreements WHERE work_id = $1',
      [workId],
    );
    expect(agreement).toMatchObject({ method: 'reconciled', levels: { residence: 4, ethics: 3, person: 3 } });
    const kept = await house.rows(
      `SELECT k.level FROM criterion_marks k JOIN marker_assignments m ON m.id = k.assignment_id WHERE m.work_id = $1 AND k.criterion = 'residence' ORDER BY m.ordinal`,
      [workId],
    );
    expect(kept).toEqual([{ level: 5 }, { level: 3 }]);
    const events = await house.rows<{ name: string }>('SELECT name FROM events WHERE enrolment_id = $1 ORDER BY id', [
      enrolmentId,
    ]);
    expect(events.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'reconciliation.opened',
        'level.proposed',
        'level.accepted',
        'reconciliation.settled',
        'work.released',
      ]),
    );
    const result = await (await house.as(personId)).get('/practice/report/result');
    expect(result.text).toContain('二人の講師のすり合わせ');
    expect(result.text).not.toContain('三段落目に、期限を確かめた根拠があります。');
  });

  it('can only take what the other proposed last', async () => {
    const { one, two } = await disagreement({ residence: 5 });
    const [first, second] = [await house.as(one.markerId), await house.as(two.markerId)];
    const mine = markingPaths.reconciliation(one.id);
    expect((await first.post(`${mine}/proposals`, { position: 1, 'level-1': 4, 'reason-1': '' })).status).toBe(422);
    expect((await first.post(`${mine}/proposals`, proposal(1, 2))).status).toBe(409);
    expect((await first.post(`${mine}/proposals`, proposal(2, 3))).status).toBe(404);
    expect((await first.post(`${mine}/proposals`, proposal(1, 4))).status).toBe(303);
    expect((await first.post(`${mine}/acceptances`, { position: 1, level: 4 })).status).toBe(409);
    expect((await first.post(`${mine}/proposals`, proposal(1, 5))).status).toBe(303);
    const stale = await second.post(`${markingPaths.reconciliation(two.id)}/acceptances`, { position: 1, level: 4 });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('相手の提案が変わったか');
  });

  it('are the only ones who see it', async () => {
    const { workId, personId, one, two } = await disagreement({ residence: 5 });
    const path = markingPaths.reconciliation(one.id);
    expect((await (await house.as(two.markerId)).get(path)).status).toBe(404);
    const [stranger] = await house.rows<{ id: number }>(
      `SELECT person_id AS id FROM appointments WHERE role = 'trainer' AND person_id <> ALL ($1)`,
      [[one.markerId, two.markerId]],
    );
    expect((await (await house.as(stranger!.id)).get(path)).status).toBe(404);
    expect((await (await house.as(personId)).get(path)).status).toBe(403);
    const undisputed = await submittedReport(house, settings);
    const [place] = await placesOf(house, undisputed.workId);
    expect((await (await house.as(place!.markerId)).get(markingPaths.reconciliation(place!.id))).status).toBe(404);
    await expect(
      house.rows(
        `INSERT INTO reconciliation_steps (work_id, marker_id, kind, criterion, level, reason, made_at) VALUES ($1, $2, 'propose', 'residence', 4, 'x', now())`,
        [workId, stranger!.id],
      ),
    ).rejects.toThrow('only the two markers');
  });
});

describe('a third marker', () => {
  it('is called at once where passing hangs on the difference', async () => {
    const { workId } = await disagreement({ residence: 2 });
    expect(await house.rows('SELECT 1 FROM reconciliations WHERE work_id = $1', [workId])).toEqual([]);
    expect(await placesOf(house, workId)).toHaveLength(3);
  });

  it('is called when one of the two asks, and gets only what is still open', async () => {
    const { workId, one, two } = await disagreement();
    const [first, second] = [await house.as(one.markerId), await house.as(two.markerId)];
    await first.post(`${markingPaths.reconciliation(one.id)}/proposals`, proposal(1, 4));
    await second.post(`${markingPaths.reconciliation(two.id)}/acceptances`, { position: 1, level: 4 });
    expect((await second.post(`${markingPaths.reconciliation(two.id)}/third-marker`)).status).toBe(303);
    expect((await second.post(`${markingPaths.reconciliation(two.id)}/third-marker`)).status).toBe(409);
    const third = (await placesOf(house, workId)).find(({ ordinal }) => ordinal === 3)!;
    const desk = await (await house.as(third.markerId)).get(markingPaths.assignment(third.id));
    expect(desk.body).not.toContain('name="level-1"');
    expect(desk.body).toContain(`name="level-${await ethics()}"`);
    const draft = await marks(house, 4);
    await handIn(house, third, { ...draft, marks: draft.marks.filter(({ criterion }) => criterion === 'ethics') });
    const [agreement] = await house.rows<{ levels: Record<string, number> }>(
      'SELECT levels FROM agreements WHERE work_id = $1',
      [workId],
    );
    expect(agreement?.levels).toMatchObject({ residence: 4, ethics: 4, person: 3 });
  });

  it('is called when the days are over', async () => {
    const { workId } = await disagreement({ residence: 5 });
    await house.get(PassOnOverdueTalks).run();
    expect(await placesOf(house, workId)).toHaveLength(2);
    await house.rows(`UPDATE reconciliations SET due_on = '2020-01-01' WHERE work_id = $1`, [workId]);
    await house.get(PassOnOverdueTalks).run();
    expect(await placesOf(house, workId)).toHaveLength(3);
    expect(await house.rows('SELECT status FROM reconciliations WHERE work_id = $1', [workId])).toEqual([
      { status: 'passed_on' },
    ]);
    expect(
      await house.rows(`SELECT reason FROM events WHERE name = 'reconciliation.passed_on' AND subject_id = $1`, [
        workId,
      ]),
    ).toEqual([{ reason: 'overdue' }]);
  });
});

describe('what was handed in', () => {
  it('is never changed, by whatever hand', async () => {
    const { workId, one } = await disagreement({ residence: 5 });
    const change = (sql: string) => house.rows(sql, [one.id]);
    await expect(change('UPDATE criterion_marks SET level = 1 WHERE assignment_id = $1')).rejects.toThrow('are kept');
    await expect(change('DELETE FROM criterion_marks WHERE assignment_id = $1')).rejects.toThrow('are kept');
    await expect(change(`UPDATE marker_assignments SET comment = 'x' WHERE id = $1`)).rejects.toThrow('append-only');
    await expect(house.rows('DELETE FROM reconciliation_steps WHERE work_id = $1', [workId])).rejects.toThrow(
      'append-only',
    );
  });
});
