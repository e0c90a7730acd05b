import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const lastEvent = async () => (await house.rows<{ id: number }>('SELECT max(id)::int AS id FROM events'))[0]?.id ?? 0;
const rowOf = async (id: number) =>
  (
    await house.rows(
      'SELECT status, reason_code AS reason, finished_at IS NOT NULL AS ended FROM enrolments WHERE id = $1',
      [id],
    )
  )[0];
const running = { status: 'active', reason: null, ended: false };

describe('a trainee who leaves', () => {
  it('says why, confirms, and keeps the records', async () => {
    const { personId, enrolmentId } = await given.trainee(house);
    const trainee = await house.as(personId);
    expect((await trainee.get('/home')).body).toContain('href="/withdrawal/new"');
    expect((await trainee.get('/withdrawal/new')).text).toContain('受講をやめる');
    const before = await lastEvent();
    const done = await trainee.post('/withdrawal', { reason: 'family', sure: '1' });
    expect([done.status, done.location]).toEqual([303, '/home?done=admissions.course_left']);
    const home = await trainee.get(done.location);
    expect(home.text).toContain('受講をやめました');
    expect(home.body).not.toContain('href="/withdrawal/new"');
    expect(await rowOf(enrolmentId)).toEqual({ status: 'withdrawn', reason: 'family', ended: true });
    expect(await house.events(before)).toEqual(['enrolment.left']);
    expect((await trainee.get('/withdrawal/new')).status).toBe(409);
    expect((await trainee.post('/withdrawal', { reason: 'family', sure: '1' })).status).toBe(409);
  });

  it('does not leave by accident', async () => {
    const { personId, enrolmentId } = await given.trainee(house);
    const trainee = await house.as(personId);
    const unsure = await trainee.post('/withdrawal', { reason: 'illness' });
    expect(unsure.status).toBe(422);
    expect(unsure.body).toContain('href="#sure"');
    expect((await trainee.post('/withdrawal', { sure: '1' })).body).toContain('href="#reason"');
    expect((await trainee.post('/withdrawal', { reason: 'test_failed', sure: '1' })).status).toBe(422);
    expect((await (await house.as('office')).post('/withdrawal', { reason: 'family', sure: '1' })).status).toBe(403);
    expect(await rowOf(enrolmentId)).toEqual(running);
  });
});

describe('an enrolment seen by the office', () => {
  it('is reached from the list and tells its stages', async () => {
    const { cohortId, enrolmentId } = await given.trainee(house, { stage: 'practice' });
    const office = await house.as('office');
    expect((await office.get(`/cohorts/${cohortId}/trainees`)).body).toContain(`href="/enrolments/${enrolmentId}"`);
    const page = await office.get(`/enrolments/${enrolmentId}`);
    expect(page.text).toContain('養成課程①に入りました');
    expect(page.text).toContain('実践に入りました');
    expect((await office.get('/enrolments/999999')).status).toBe(404);
    for (const who of ['trainer1', 'contact', 'liaison'])
      expect((await (await house.as(who)).get(`/enrolments/${enrolmentId}`)).status).toBe(403);
  });

  it('ends by withdrawal with a reason, once', async () => {
    const { enrolmentId } = await given.trainee(house);
    const office = await house.as('office');
    const path = `/enrolments/${enrolmentId}`;
    const missing = await office.post(`${path}/withdrawal`);
    expect(missing.status).toBe(422);
    expect(missing.body).toContain('href="#withdrawalReason"');
    expect((await office.post(`${path}/withdrawal`, { withdrawalReason: 'test_failed' })).status).toBe(422);
    const before = await lastEvent();
    const done = await office.post(`${path}/withdrawal`, { withdrawalReason: 'no_contact' });
    expect([done.status, done.location]).toEqual([303, `${path}?done=admissions.enrolment_withdrawn`]);
    const page = await office.get(done.location);
    expect(page.text).toContain('連絡がとれない');
    expect(page.body).not.toContain(`action="${path}/withdrawal"`);
    expect(await rowOf(enrolmentId)).toEqual({ status: 'withdrawn', reason: 'no_contact', ended: true });
    expect(await house.events(before)).toEqual(['enrolment.left']);
    expect((await office.post(`${path}/withdrawal`, { withdrawalReason: 'no_contact' })).status).toBe(409);
    expect((await office.post(`${path}/failure`, { failureReason: 'no_contact' })).status).toBe(409);
  });

  it('ends by failure, for who may', async () => {
    const { enrolmentId } = await given.trainee(house);
    const path = `/enrolments/${enrolmentId}/failure`;
    const agency = await house.as('agency1');
    expect((await agency.post(path, { failureReason: 'workload' })).status).toBe(422);
    expect((await (await house.as('trainer1')).post(path, { failureReason: 'test_failed' })).status).toBe(403);
    expect(await rowOf(enrolmentId)).toEqual(running);
    expect((await agency.post(path, { failureReason: 'test_failed' })).status).toBe(303);
    expect(await rowOf(enrolmentId)).toEqual({ status: 'failed', reason: 'test_failed', ended: true });
  });
});

describe('moving a cohort on', () => {
  const statusOf = async (id: number) => (await house.rows('SELECT status FROM cohorts WHERE id = $1', [id]))[0];

  it('is the agency’s, step by step', async () => {
    const id = await given.cohort(house);
    const agency = await house.as('agency1');
    const move = (action: string) => agency.post(`/cohorts/${id}/moves`, { action });
    expect((await agency.get(`/cohorts/${id}`)).text).toContain('選考に進む');
    const before = await lastEvent();
    expect((await move('close')).status).toBe(409);
    const done = await move('screen');
    expect([done.status, done.location]).toEqual([303, `/cohorts/${id}?done=admissions.cohort_moved`]);
    const page = await agency.get(done.location);
    expect(page.text).toContain('選考中');
    expect(page.text).not.toContain('選考に進む');
    expect((await move('screen')).status).toBe(409);
    for (const action of ['run', 'close']) expect((await move(action)).status).toBe(303);
    expect(await statusOf(id)).toEqual({ status: 'closed' });
    expect((await agency.get(`/cohorts/${id}`)).text).not.toContain('期を進める');
    expect(await house.events(before)).toEqual(['cohort.moved', 'cohort.moved', 'cohort.moved']);
    expect((await move('vanish')).status).toBe(422);
    expect((await agency.post('/cohorts/999999/moves', { action: 'run' })).status).toBe(404);
  });

  it('is not the office’s', async () => {
    const id = await given.cohort(house);
    const office = await house.as('office');
    expect((await office.get(`/cohorts/${id}`)).text).not.toContain('期を進める');
    expect((await office.post(`/cohorts/${id}/moves`, { action: 'run' })).status).toBe(403);
    expect(await statusOf(id)).toEqual({ status: 'recruiting' });
  });
});
