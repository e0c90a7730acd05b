import { GiveControlWorks } from '#allocation/give-control-works.job';
import { AssignMarker } from '#marking/assign-marker';
import { DeclineMarking } from '#marking/decline-marking';
import { HandInMarks } from '#marking/hand-in-marks';
import { WorksQueries } from '#marking/works.queries';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { newTrainer } from '../appeals/given-work-appeal';
import { asFields, handIn, marks, placesOf } from '../marking/given-marks';
import { calculate, markedWorks } from '../marking-quality/given-quality';
import { smallPractice, submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';

let house: TestApp;
let settled: number[];
beforeAll(async () => {
  house = await openHouse();
  await markedWorks(
    house,
    12,
    () => 4,
    () => [1, 3],
  );
  settled = await markedWorks(
    house,
    2,
    () => 4,
    () => [1, 2],
  );
  await house.rows(`UPDATE works SET appeal_until = now() - interval '1 day' WHERE status = 'released'`);
});
afterAll(() => house.close());

const controls = () =>
  house.rows<{ id: number; work_id: number; marker_id: number; status: string }>(
    'SELECT id, work_id, marker_id, status FROM marker_assignments WHERE ordinal = 5 ORDER BY id',
  );
const give = () => house.get(GiveControlWorks).run();

describe('a control work', () => {
  it('lies among the others of whoever has marked enough, and cannot be told from them', async () => {
    await give();
    await give();
    const { id: trainerId } = await actor(house, 'trainer3');
    const [control, ...more] = await controls();
    expect(more).toEqual([]);
    expect(control).toMatchObject({ marker_id: trainerId, status: 'assigned' });
    expect(settled).toContain(control?.work_id);
    const visitor = await house.as('trainer3');
    const queue = await visitor.get('/marking');
    expect(queue.body).toContain(`/marking/${control?.id}`);
    const desk = await visitor.get(`/marking/${control?.id}`);
    expect(desk.status).toBe(200);
    for (const word of ['基準の確認', '決まった段階']) expect(desk.text).not.toContain(word);
    expect((await (await house.as('office')).get('/allocation')).status).toBe(200);
  });

  it('changes nothing for its trainee; its marker then sees the others’ levels, and never whose it was', async () => {
    const [control] = await controls();
    const trainer = await actor(house, 'trainer3');
    const [before] = await house.rows('SELECT * FROM works WHERE id = $1', [control?.work_id]);
    const criteria = await house.rows<{ criterion: string }>('SELECT DISTINCT criterion FROM criterion_marks');
    const given = criteria.map(({ criterion }) => ({ criterion, level: 3, comment: '確かめた日付を書いてください。' }));
    await house
      .get(HandInMarks)
      .run(trainer, control?.id ?? 0, { marks: given, comment: '一つ低く見ました。', version: 1 });
    expect(await house.rows('SELECT * FROM works WHERE id = $1', [control?.work_id])).toEqual([before]);
    const [{ enrolment_id: enrolmentId } = { enrolment_id: 0 }] = await house.rows<{ enrolment_id: number }>(
      'SELECT enrolment_id FROM works WHERE id = $1',
      [control?.work_id],
    );
    const released = await house.get(WorksQueries).releasedOf(enrolmentId);
    expect(released.flatMap(({ comments }) => comments)).not.toContain('一つ低く見ました。');
    const visitor = await house.as('trainer3');
    const page = await visitor.get(`/marking/${control?.id}`);
    expect(page.text).toContain('基準の確認のための提出物でした');
    expect((await visitor.post(`/marking/${control?.id}/identity`, {})).status).toBe(409);
    await expect(
      house.rows('INSERT INTO identity_openings (assignment_id, opened_at) VALUES ($1, now())', [control?.id]),
    ).rejects.toThrow('never opened');
  });

  it('counts for how far its marker can be trusted', async () => {
    await calculate(house);
    const { id } = await actor(house, 'trainer3');
    const page = await (await house.as('agency1')).get(`/marking-quality/markers/${id}`);
    expect(page.text).toContain('基準の確認用の提出物');
    expect(page.text).toContain('1件（段階の100％が合っています）');
  });

  it('is not given again before as many works more, nor where the result is not settled for good', async () => {
    await give();
    expect(await controls()).toHaveLength(1);
    const { id: trainerId } = await actor(house, 'trainer3');
    const other = settled.find((id) => id !== undefined);
    await house.rows(`UPDATE works SET appeal_until = now() + interval '1 day' WHERE id = $1`, [other]);
    await expect(
      house.rows(
        `INSERT INTO marker_assignments (work_id, marker_id, ordinal, status, assigned_at) SELECT $1, $2, 5, 'assigned', now()`,
        [other, trainerId === 0 ? 1 : (await actor(house, 'trainer2')).id],
      ),
    ).rejects.toThrow();
  });

  it('may be declined like any other; nobody else gets it', async () => {
    const [work] = await markedWorks(
      house,
      1,
      () => 4,
      () => [1, 3],
    );
    await house.rows(`UPDATE works SET appeal_until = now() - interval '1 day' WHERE id = $1`, [work]);
    const trainer = await actor(house, 'trainer2');
    const [{ id } = { id: 0 }] = await house.rows<{ id: number }>(
      `INSERT INTO marker_assignments (work_id, marker_id, ordinal, status, assigned_at) VALUES ($1, $2, 5, 'assigned', now()) RETURNING id`,
      [work, trainer.id],
    );
    await house.get(DeclineMarking).run(trainer, id, 'recognised');
    expect((await controls()).filter(({ work_id }) => work_id === work)).toMatchObject([{ status: 'declined' }]);
    expect(await house.rows('SELECT status FROM works WHERE id = $1', [work])).toEqual([{ status: 'released' }]);
  });

  it('is begun by its marker like any other, while the report that it was stays accepted', async () => {
    const report = await submittedReport(house, { ...smallPractice, calibration_scripts: 0 });
    for (const place of await placesOf(house, report.workId)) await handIn(house, place, await marks(house, 4));
    await house.rows(`UPDATE works SET appeal_until = now() - interval '1 day' WHERE id = $1`, [report.workId]);
    const markerId = await newTrainer(house);
    const { id } = await house
      .get(Work)
      .run(systemActor, (tx) => house.get(AssignMarker).asControl(tx, { workId: report.workId, markerId }));
    const marker = await house.as(markerId);
    const begun = () =>
      house.rows(`SELECT 1 FROM events WHERE name = 'marking.begun' AND subject_id = $1`, [report.workId]);
    const before = await begun();
    const draft = asFields(await marks(house, 3));
    expect((await marker.post(`/marking/${id}/marks`, draft)).status).toBe(303);
    expect((await marker.post(`/marking/${id}/submission`, { ...draft, version: '2' })).status).toBe(303);
    expect(await house.rows('SELECT status FROM practice_reports WHERE work_id = $1', [report.workId])).toEqual([
      { status: 'accepted' },
    ]);
    expect(await begun()).toEqual(before);
  });
});
