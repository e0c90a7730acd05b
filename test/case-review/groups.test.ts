import { openHouse, type TestApp } from '../support/app';
import { day, type Group, groups, groupsOf, reviewers } from './given-case-review';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const lastEvent = async () => (await house.rows<{ id: number }>('SELECT max(id)::int AS id FROM events'))[0]?.id ?? 0;
const stage = async (enrolmentId: number) =>
  (await house.rows<{ stage: string }>('SELECT stage FROM enrolments WHERE id = $1', [enrolmentId]))[0]?.stage;

async function oneGroup(size = 2) {
  const people = await reviewers(house, size);
  const { groups: formed, dayId } = await groups(house, people[0]!.cohortId);
  const group = formed[0] as Group;
  return { people, group, dayId, trainer: await house.as(group.trainerId) };
}

const otherTrainer = async (group: Group) => {
  const [row] = await house.rows<{ id: number }>(
    "SELECT person_id AS id FROM appointments WHERE role = 'trainer' AND person_id <> $1 LIMIT 1",
    [group.trainerId],
  );
  return house.as(row?.id ?? 0);
};

const halfDays = (enrolmentId: number, morning: string, afternoon: string, reason = '') => ({
  [`member-${enrolmentId}-morning`]: morning,
  [`member-${enrolmentId}-afternoon`]: afternoon,
  [`member-${enrolmentId}-morning-reason`]: morning === 'absent' ? reason : '',
  [`member-${enrolmentId}-afternoon-reason`]: afternoon === 'absent' ? reason : '',
});

const rowsOf = (enrolmentId: number) =>
  house.rows('SELECT half, status, reason FROM attendances WHERE enrolment_id = $1 ORDER BY half DESC', [enrolmentId]);

describe('a group', () => {
  it('is seen by its trainer, the office and the agency, and by nobody else', async () => {
    const { group, trainer, people } = await oneGroup();
    expect((await trainer.get('/groups')).body).toContain(`href="/groups/${group.id}"`);
    expect((await trainer.get(`/groups/${group.id}`)).status).toBe(200);
    for (const who of ['office', 'agency1'])
      expect((await (await house.as(who)).get(`/groups/${group.id}`)).status).toBe(200);
    expect((await (await otherTrainer(group)).get(`/groups/${group.id}`)).status).toBe(404);
    for (const who of ['panel', 'contact', people[0]!.personId])
      expect((await (await house.as(who)).get(`/groups/${group.id}`)).status).toBe(403);
    for (const path of ['/groups/0', '/groups/x', '/groups/999999']) expect((await trainer.get(path)).status).toBe(404);
  });

  it('is listed for the office by cohort', async () => {
    const { people } = await oneGroup();
    const page = await (await house.as('office')).get('/groups');
    expect(page.body).toContain(`href="/cohorts/${people[0]!.cohortId}/groups"`);
  });
});

describe('attendance', () => {
  it('is written down by half-day, and may be half done', async () => {
    const { group, trainer, people } = await oneGroup();
    const [one, two] = [people[0]!.enrolmentId, people[1]!.enrolmentId];
    const before = await lastEvent();
    const done = await trainer.post(`/groups/${group.id}/attendance`, {
      ...halfDays(one, 'present', 'left_early'),
      ...halfDays(two, 'absent', '', '電車が止まった'),
    });
    expect([done.status, done.location]).toEqual([303, `/groups/${group.id}?done=case-review.attendance_recorded`]);
    expect((await trainer.get(done.location)).text).toContain('出欠を記録しました');
    expect(await rowsOf(one)).toEqual([
      { half: 'morning', status: 'present', reason: null },
      { half: 'afternoon', status: 'left_early', reason: null },
    ]);
    expect(await rowsOf(two)).toEqual([{ half: 'morning', status: 'absent', reason: '電車が止まった' }]);
    expect(await house.events(before)).toEqual(['attendance.recorded', 'attendance.recorded', 'attendance.recorded']);
    const [event] = await house.rows<{ after: object }>(
      "SELECT after FROM events WHERE name = 'attendance.recorded' AND enrolment_id = $1",
      [two],
    );
    expect(JSON.stringify(event)).not.toContain('電車');
  });

  it('sent twice changes nothing; a correction is kept with what it was before', async () => {
    const { group, trainer, people } = await oneGroup();
    const id = people[0]!.enrolmentId;
    await trainer.post(`/groups/${group.id}/attendance`, halfDays(id, 'present', 'present'));
    const before = await lastEvent();
    await trainer.post(`/groups/${group.id}/attendance`, halfDays(id, 'present', 'present'));
    expect(await house.events(before)).toEqual([]);
    await trainer.post(`/groups/${group.id}/attendance`, halfDays(id, 'present', 'late'));
    const [event] = await house.rows<{ before: object; after: object }>(
      'SELECT before, after FROM events WHERE id > $1',
      [before],
    );
    expect(event).toEqual({
      before: { half: 'afternoon', status: 'present' },
      after: { half: 'afternoon', status: 'late' },
    });
  });

  it('needs a reason for an absence, and a status that exists', async () => {
    const { group, trainer, people } = await oneGroup();
    const id = people[0]!.enrolmentId;
    const missing = await trainer.post(`/groups/${group.id}/attendance`, halfDays(id, 'absent', 'present'));
    expect(missing.status).toBe(422);
    expect(missing.body).toContain(`href="#member-${id}-morning-reason"`);
    expect(missing.text).toContain('午前に欠席した理由');
    expect((await trainer.post(`/groups/${group.id}/attendance`, halfDays(id, 'asleep', 'present'))).status).toBe(422);
    expect(await rowsOf(id)).toEqual([]);
  });

  it('is not written before the day, nor by another trainer', async () => {
    const people = await reviewers(house, 1);
    const dayId = await day(house, people[0]!.cohortId, 5);
    await (await house.as('office')).post(`/cohorts/${people[0]!.cohortId}/review-days/${dayId}/groups`);
    const [group] = await groupsOf(house, dayId);
    const entry = halfDays(people[0]!.enrolmentId, 'present', 'present');
    const early = await (await house.as(group!.trainerId)).post(`/groups/${group!.id}/attendance`, entry);
    expect(early.status).toBe(409);
    expect(early.text).toContain('実施日になると記録できます');
    expect((await (await otherTrainer(group!)).post(`/groups/${group!.id}/attendance`, entry)).status).toBe(404);
    expect((await (await house.as('agency1')).post(`/groups/${group!.id}/attendance`, entry)).status).toBe(403);
    expect((await (await house.as(people[0]!.personId)).post(`/groups/${group!.id}/attendance`, entry)).status).toBe(
      403,
    );
    expect(await rowsOf(people[0]!.enrolmentId)).toEqual([]);
  });

  it('may be kept by the office too', async () => {
    const { group, people } = await oneGroup(1);
    expect(
      (
        await (
          await house.as('office')
        ).post(`/groups/${group.id}/attendance`, halfDays(people[0]!.enrolmentId, 'present', 'present'))
      ).status,
    ).toBe(303);
    expect(await stage(people[0]!.enrolmentId)).toBe('case_review');
  });
});

describe('an observation', () => {
  const form = (level = '4', evidence = '期限を先に尋ねた。') =>
    Object.fromEntries(
      ['K1', 'K2', 'K3', 'K4'].flatMap((id) => [
        [`${id}-level`, level],
        [`${id}-evidence`, evidence],
      ]),
    );

  it('becomes a judgement of each competency, with its evidence', async () => {
    const { group, trainer, people } = await oneGroup();
    const id = people[0]!.enrolmentId;
    await trainer.post(`/groups/${group.id}/attendance`, halfDays(id, 'present', 'present'));
    const path = `/groups/${group.id}/observations/${id}`;
    expect((await trainer.get(`/groups/${group.id}`)).body).toContain(`href="${path}"`);
    expect((await trainer.get(path)).text).toContain('見る機会がなかった');
    const before = await lastEvent();
    const done = await trainer.post(path, { ...form(), 'K2-level': 'none', 'K2-evidence': '話題にならなかった。' });
    expect(done.status).toBe(303);
    const rows = await house.rows(
      'SELECT competency, level, no_opportunity, source_id FROM judgements WHERE enrolment_id = $1 ORDER BY competency',
      [id],
    );
    expect(rows).toEqual([
      { competency: 'K1', level: 4, no_opportunity: false, source_id: group.id },
      { competency: 'K2', level: null, no_opportunity: true, source_id: group.id },
      { competency: 'K3', level: 4, no_opportunity: false, source_id: group.id },
      { competency: 'K4', level: 4, no_opportunity: false, source_id: group.id },
    ]);
    expect((await house.events(before)).filter((name) => name === 'judgement.recorded')).toHaveLength(4);
    expect((await trainer.get(path)).text).toContain('話題にならなかった');
    await trainer.post(path, form('3'));
    expect((await house.events(before)).filter((name) => name === 'judgement.revised')).toHaveLength(4);
  });

  it('needs a level and a sentence for every competency', async () => {
    const { group, trainer, people } = await oneGroup();
    const id = people[0]!.enrolmentId;
    await trainer.post(`/groups/${group.id}/attendance`, halfDays(id, 'present', 'present'));
    const missing = await trainer.post(`/groups/${group.id}/observations/${id}`, {
      ...form(),
      'K3-level': '',
      'K4-evidence': ' ',
    });
    expect(missing.status).toBe(422);
    for (const field of ['K3-level', 'K4-evidence']) expect(missing.body).toContain(`href="#${field}"`);
    expect((await trainer.post(`/groups/${group.id}/observations/${id}`, form('6'))).status).toBe(422);
    expect(await house.rows('SELECT 1 FROM judgements WHERE enrolment_id = $1', [id])).toEqual([]);
  });

  it('is made by the trainer of the group, of somebody who was there', async () => {
    const { group, trainer, people } = await oneGroup();
    const id = people[0]!.enrolmentId;
    const path = `/groups/${group.id}/observations/${id}`;
    const early = await trainer.post(path, form());
    expect(early.status).toBe(409);
    expect(early.text).toContain('先に出欠を記録');
    await trainer.post(`/groups/${group.id}/attendance`, halfDays(id, 'absent', 'absent', '病気'));
    expect((await trainer.post(path, form())).status).toBe(409);
    const other = await otherTrainer(group);
    expect((await other.get(path)).status).toBe(404);
    expect((await other.post(path, form())).status).toBe(404);
    expect((await (await house.as('office')).post(path, form())).status).toBe(403);
    const [stranger] = await reviewers(house, 1);
    expect((await trainer.post(`/groups/${group.id}/observations/${stranger!.enrolmentId}`, form())).status).toBe(404);
    expect(await house.rows('SELECT 1 FROM judgements WHERE enrolment_id = $1', [id])).toEqual([]);
  });
});
