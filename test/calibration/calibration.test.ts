import { CalibrationActs } from '#calibration/calibration-acts';
import { scriptsOf } from '#calibration/calibration-scripts';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { AppointPerson } from '#identity/appoint-person';
import { ClearMarker } from '#marking/clear-marker';
import { ClearancesQueries } from '#marking/clearances.queries';
import { EndClearance } from '#marking/end-clearance';
import { systemActor } from '#platform/actor/actor';
import { placesOf } from '../marking/given-marks';
import { submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { actor, person } from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function newTrainer(): Promise<number> {
  const personId = await person(house, '新任 こうし');
  await house.get(AppointPerson).run(systemActor, { personId, role: 'trainer' });
  return personId;
}
const curriculum = () => house.get(CurriculumLibrary).latest();

/** The fields of the sample that is asked for, with the agreed levels moved by `shift` (within 1 to 5). */
async function fieldsFor(calibrationId: number, shift = 0): Promise<Record<string, string> | null> {
  const [row] = await house.rows<{ left: string | null }>(
    `SELECT (SELECT s FROM unnest(c.script_ids) WITH ORDINALITY AS u (s, place) WHERE NOT EXISTS
       (SELECT 1 FROM calibration_marks m WHERE m.calibration_id = c.id AND m.script_id = s) ORDER BY place LIMIT 1) AS left FROM calibrations c WHERE id = $1`,
    [calibrationId],
  );
  const script = scriptsOf(await curriculum()).find(({ id }) => id === row?.left);
  if (!script) return null;
  const level = (agreed: number) => String(Math.min(5, Math.max(1, agreed + shift)));
  return {
    script: script.id,
    ...Object.fromEntries(script.marks.map((mark, index) => [`level-${index + 1}`, level(mark.level)])),
  };
}

async function calibrateThroughDoor(trainerId: number, shift = 0): Promise<number> {
  const visitor = await house.as(trainerId);
  const { location } = await visitor.post('/calibration', {});
  const id = Number(/\/calibration\/(\d+)/.exec(location ?? '')?.[1]);
  for (let fields = await fieldsFor(id, shift); fields; fields = await fieldsFor(id, shift))
    expect((await visitor.post(`/calibration/${id}/marks`, fields)).status).toBe(303);
  return id;
}

describe('calibration', () => {
  it('asks for one sample after the other without a word about the agreed levels, then shows them with the reasons', async () => {
    const trainerId = await newTrainer();
    const visitor = await house.as(trainerId);
    expect((await visitor.get('/calibration')).text).toContain('割り当てられません');
    const id = await calibrateThroughDoor(trainerId);
    const [first] = scriptsOf(await curriculum()).filter(({ id: script }) => script !== '');
    const result = await visitor.get(`/calibration/${id}`);
    expect(result.text).toContain('合格');
    expect((await visitor.get('/calibration')).text).toContain('提出物を評価できます');
    const { location } = await visitor.post('/calibration', {});
    const asked = await visitor.get(location ?? '');
    for (const { why } of first?.marks ?? []) expect(asked.text).not.toContain(why);
    expect(await house.events()).toEqual(expect.arrayContaining(['calibration.finished', 'marker.cleared']));
  });

  it('says which criterion lacks a level, and fixes what is decided', async () => {
    const trainerId = await newTrainer();
    const visitor = await house.as(trainerId);
    const { location } = await visitor.post('/calibration', {});
    const id = Number(/\d+$/.exec(location ?? '')?.[0]);
    const fields = (await fieldsFor(id)) ?? {};
    const lacking = await visitor.post(`/calibration/${id}/marks`, { script: fields['script'] ?? '' });
    expect(lacking.status).toBe(422);
    expect(lacking.body).toContain('href="#level-1"');
    expect((await visitor.post(`/calibration/${id}/marks`, fields)).status).toBe(303);
    expect((await visitor.post(`/calibration/${id}/marks`, fields)).status).toBe(409);
    await expect(
      house.rows('UPDATE calibration_marks SET level = 1 WHERE calibration_id = $1', [id]),
    ).rejects.toThrow();
  });

  it('is failed by marks that are far off; nobody else sees it; another one has other samples', async () => {
    const trainerId = await newTrainer();
    const id = await calibrateThroughDoor(trainerId, 2);
    expect(await house.rows('SELECT status FROM calibrations WHERE id = $1', [id])).toEqual([{ status: 'failed' }]);
    expect((await (await house.as('trainer1')).get(`/calibration/${id}`)).status).toBe(404);
    const again = await calibrateThroughDoor(trainerId, 0);
    const [both] = await house.rows(
      'SELECT a.script_ids && b.script_ids AS overlap, b.status FROM calibrations a, calibrations b WHERE a.id = $1 AND b.id = $2',
      [id, again],
    );
    expect(both).toEqual({ overlap: false, status: 'passed' });
  });
});

describe('who is not cleared', () => {
  it('gets no works until they are, and the database agrees', async () => {
    const trainerId = await newTrainer();
    const { workId } = await submittedReport(house);
    expect((await placesOf(house, workId)).map(({ markerId }) => markerId)).not.toContain(trainerId);
    const put = () =>
      house.rows(
        `INSERT INTO marker_assignments (work_id, marker_id, ordinal, status, assigned_at) VALUES ($1, $2, 3, 'assigned', now())`,
        [workId, trainerId],
      );
    await expect(put()).rejects.toThrow('is not cleared');
    await calibrateThroughDoor(trainerId);
    const given: number[] = [];
    for (let works = 0; works < 3; works += 1)
      given.push(...(await placesOf(house, (await submittedReport(house)).workId)).map(({ markerId }) => markerId));
    expect(given).toContain(trainerId);
    await put();
  });

  it('may be vouched for by the agency with a reason, never by themselves; the office may pause a clearance', async () => {
    const trainerId = await newTrainer();
    const version = (await curriculum()).id;
    const rubric = await house.get(ClearancesQueries).rubricOf(version);
    const input = { markerId: trainerId, versionId: version, months: 6, note: '評価基準の作成に加わった方です。' };
    const waive = async (who: string) => house.get(ClearMarker).waive(await actor(house, who), input);
    await expect(waive('office')).rejects.toMatchObject({ status: 403 });
    await waive('agency1');
    expect(await house.get(ClearancesQueries).standing(rubric, trainerId)).toMatchObject([{ ground: 'waiver' }]);
    const pause = async (who: string) =>
      house.get(EndClearance).run(await actor(house, who), trainerId, rubric, '評価の傾向が変わったため');
    await expect(pause('trainer1')).rejects.toMatchObject({ status: 403 });
    await pause('office');
    expect(await house.get(ClearancesQueries).standing(rubric, trainerId)).toEqual([]);
    await expect(pause('office')).rejects.toMatchObject({ status: 404 });
  });

  it('is only a trainer who may begin', async () => {
    await expect(house.get(CalibrationActs).start.run(await actor(house, 'office'))).rejects.toMatchObject({
      status: 403,
    });
  });
});
