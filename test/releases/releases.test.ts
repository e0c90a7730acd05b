import { AppointPerson } from '#identity/appoint-person';
import { markingPaths } from '#marking/marking.paths';
import { systemActor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { ReleaseDueWorks } from '#releases/release-due-works.job';
import { later } from '../learning/given-learner';
import { handIn, marks, placesOf } from '../marking/given-marks';
import { smallPractice, submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { cohort, person } from '../support/given';
import type { Visitor } from '../support/visitor';

let house: TestApp;
let office: Visitor;
beforeAll(async () => {
  house = await openHouse();
  office = await house.as('office');
});
afterAll(() => house.close());
beforeEach(async () => {
  // What another test left waiting goes out first.
  await house.rows(`UPDATE works SET status = 'released', released_at = now() WHERE status = 'agreed'`);
});

const byOffice = { ...smallPractice, release_by_office: 1 };

/** A report whose marks are settled, and that nobody has released. */
async function agreedReport(level = 3) {
  const report = await submittedReport(house, byOffice);
  for (const place of await placesOf(house, report.workId)) await handIn(house, place, await marks(house, level));
  return report;
}
const boxOf = (body: string, index = 0): string =>
  [...body.matchAll(/name="works" value="([^"]+)"/g)][index]?.[1] ?? '';
const statusOf = async (workId: number) =>
  (await house.rows<{ status: string }>('SELECT status FROM works WHERE id = $1', [workId]))[0]?.status;
const plannedOf = async (workId: number) =>
  house.rows<{ batch_id: number; status: string; left_reason: string | null }>(
    'SELECT batch_id, status, left_reason FROM planned_releases WHERE work_id = $1 ORDER BY batch_id',
    [workId],
  );

/** Chosen and confirmed by the office. */
async function planned(level = 3) {
  const report = await agreedReport(level);
  const values = [boxOf((await office.get('/releases')).body)];
  const sent = await office.post('/releases', { works: values });
  expect(sent.status).toBe(303);
  const [row] = await plannedOf(report.workId);
  return { ...report, values, batchId: row?.batch_id ?? 0 };
}

describe('a result that the office releases', () => {
  it('is settled, and its trainee sees nothing of it yet', async () => {
    const { workId, personId, enrolmentId } = await agreedReport();
    expect(await statusOf(workId)).toBe('agreed');
    const trainee = await house.as(personId);
    expect((await trainee.get('/practice/report/result')).status).toBe(404);
    expect((await trainee.get(markingPaths.record)).text).toContain('公開された評価はまだありません');
    expect(await house.rows('SELECT 1 FROM judgements WHERE enrolment_id = $1', [enrolmentId])).toEqual([]);
    expect((await office.get('/home')).text).toContain('評価の結果の公開');
    // The head of the page shows behind which door one is.
    expect((await office.get('/releases')).body).toContain('<a href="/allocation" aria-current="page">');
  });

  it('is shown in a preview: who is told what, how many pass or come back', async () => {
    await agreedReport(3);
    await agreedReport(2);
    const list = await office.get('/releases');
    const preview = await office.post('/releases/preview', { works: [boxOf(list.body), boxOf(list.body, 1)] });
    expect(preview.status).toBe(200);
    expect(preview.text).toContain('2件の結果を公開します');
    expect(preview.text).toContain('合格（受理）');
    expect(preview.text).toContain('差戻し');
    expect(preview.text).toContain('10分後');
    expect((await office.post('/releases/preview', {})).status).toBe(409);
  });

  it('goes out when the time is over, with everything that hangs on it', async () => {
    const { workId, enrolmentId, personId, batchId } = await planned();
    await house.get(ReleaseDueWorks).run();
    expect(await statusOf(workId)).toBe('agreed');
    expect((await office.get(`/releases/${batchId}`)).text).toContain('まだ受講者に知らせていません');
    later(house, { days: 0.02 });
    await house.get(ReleaseDueWorks).run();
    expect(await statusOf(workId)).toBe('released');
    expect(await house.rows('SELECT stage FROM enrolments WHERE id = $1', [enrolmentId])).toEqual([
      { stage: 'case_review' },
    ]);
    expect((await (await house.as(personId)).get('/practice/report/result')).status).toBe(200);
    expect(await plannedOf(workId)).toMatchObject([{ status: 'released' }]);
    await house.get(ReleaseDueWorks).run();
    expect(
      await house.rows(`SELECT count(*)::int AS n FROM events WHERE name = 'work.released' AND subject_id = $1`, [
        workId,
      ]),
    ).toEqual([{ n: 1 }]);
  });

  it('is taken back while there is time, and the history shows both', async () => {
    const { workId, batchId } = await planned();
    const page = await office.post(`/releases/${batchId}/taking-back`, { workIds: String(workId) });
    expect(page.status).toBe(303);
    expect(await plannedOf(workId)).toMatchObject([{ status: 'taken_back' }]);
    later(house, { days: 0.02 });
    await house.get(ReleaseDueWorks).run();
    expect(await statusOf(workId)).toBe('agreed');
    expect((await office.post(`/releases/${batchId}/taking-back`, { all: 'yes' })).status).toBe(409);
    await expect(
      house.rows(`UPDATE planned_releases SET status = 'planned' WHERE work_id = $1`, [workId]),
    ).rejects.toThrow('append-only');
    const again = await office.get('/releases');
    expect((await office.post('/releases', { works: boxOf(again.body) })).status).toBe(303);
    expect(await plannedOf(workId)).toMatchObject([{ status: 'taken_back' }, { status: 'planned' }]);
  });

  it('is not planned twice: the second click leaves it out and says so', async () => {
    const { workId, values } = await planned();
    const second = await office.post('/releases', { works: values });
    expect(second.status).toBe(303);
    expect(await plannedOf(workId)).toMatchObject([
      { status: 'planned' },
      { status: 'left_out', left_reason: 'already' },
    ]);
    expect((await office.get(second.location)).text).toContain('すでに公開か予約済み');
  });

  it('stays behind where it is not what the preview had shown', async () => {
    const { workId } = await agreedReport();
    const value = boxOf((await office.get('/releases')).body).replace('accepted', 'returned');
    await office.post('/releases', { works: value });
    expect(await plannedOf(workId)).toMatchObject([{ status: 'left_out', left_reason: 'changed' }]);
    expect(house.get(Clock).now()).toBeInstanceOf(Date);
  });

  it('is no business of whoever keeps another cohort: neither to see nor to take back', async () => {
    const { workId, batchId, cohortId } = await planned();
    const keeperOf = async (kept: number) => {
      const personId = await person(house);
      await house.get(AppointPerson).run(systemActor, { personId, role: 'office', cohortId: kept });
      return house.as(personId);
    };
    const stranger = await keeperOf(await cohort(house));
    expect((await stranger.get(`/releases/${batchId}`)).status).toBe(404);
    expect((await stranger.get('/releases')).body).not.toContain(`/releases/${batchId}"`);
    expect((await stranger.post(`/releases/${batchId}/taking-back`, { all: 'yes' })).status).toBe(404);
    expect(await plannedOf(workId)).toMatchObject([{ status: 'planned' }]);
    const keeper = await keeperOf(cohortId);
    expect((await keeper.get(`/releases/${batchId}`)).status).toBe(200);
    expect((await keeper.post(`/releases/${batchId}/taking-back`, { all: 'yes' })).status).toBe(303);
    expect(await plannedOf(workId)).toMatchObject([{ status: 'taken_back' }]);
  });

  it('is nobody’s business but the office’s', async () => {
    expect((await (await house.as('trainer1')).get('/releases')).status).toBe(403);
    expect((await (await house.as('trainee1')).post('/releases', { works: '1:accepted-1' })).status).toBe(403);
  });
});
