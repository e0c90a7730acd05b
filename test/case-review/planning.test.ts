import { AffiliatePerson } from '#identity/affiliate-person';
import { systemActor } from '#platform/actor/actor';
import { addDays, Clock } from '#platform/clock/clock';
import { Work } from '#platform/database/work';
import { openHouse, type TestApp } from '../support/app';
import { actor, cohort, contactsOrganisation, trainee } from '../support/given';
import { day, groupsOf, reviewers } from './given-case-review';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const today = () => house.get(Clock).today();
const lastEvent = async () => (await house.rows<{ id: number }>('SELECT max(id)::int AS id FROM events'))[0]?.id ?? 0;
const path = (cohortId: number) => `/cohorts/${cohortId}/groups`;

describe('planning a day', () => {
  it('adds it to the calendar of the cohort', async () => {
    const cohortId = await cohort(house);
    const office = await house.as('office');
    const before = await lastEvent();
    const heldOn = addDays(today(), 30);
    const done = await office.post(`/cohorts/${cohortId}/review-days`, { heldOn, venue: '見本会館 第一研修室' });
    expect([done.status, done.location]).toEqual([303, `${path(cohortId)}?done=case-review.day_planned`]);
    expect((await office.get(done.location)).text).toContain('実施日を加えました');
    expect((await office.get(path(cohortId))).text).toContain('見本会館 第一研修室');
    expect(await house.rows('SELECT held_on::text, venue FROM review_days WHERE cohort_id = $1', [cohortId])).toEqual([
      { held_on: heldOn, venue: '見本会館 第一研修室' },
    ]);
    expect(await house.events(before)).toEqual(['review_day.planned']);
  });

  it('asks for a day and a venue, and keeps what was typed', async () => {
    const cohortId = await cohort(house);
    const office = await house.as('office');
    const empty = await office.post(`/cohorts/${cohortId}/review-days`, { heldOn: '', venue: '見本会館' });
    expect(empty.status).toBe(422);
    expect(empty.body).toContain('value="見本会館"');
    expect(empty.body).toContain('href="#heldOn"');
    expect((await office.post(`/cohorts/${cohortId}/review-days`, { heldOn: '2026-02-30', venue: 'x' })).status).toBe(
      422,
    );
    expect(
      (await office.post(`/cohorts/${cohortId}/review-days`, { heldOn: addDays(today(), -1), venue: 'x' })).text,
    ).toContain('今日より後');
    expect(
      (await office.post(`/cohorts/${cohortId}/review-days`, { heldOn: addDays(today(), 4000), venue: 'x' })).status,
    ).toBe(422);
    expect(await house.rows('SELECT 1 FROM review_days WHERE cohort_id = $1', [cohortId])).toEqual([]);
  });

  it('refuses the same day twice', async () => {
    const cohortId = await cohort(house);
    await day(house, cohortId, 10);
    const again = await (await house.as('office')).post(`/cohorts/${cohortId}/review-days`, {
      heldOn: addDays(today(), 10),
      venue: 'x',
    });
    expect(again.status).toBe(409);
    expect(again.text).toContain('同じ日の集合研修');
  });

  it('is the office’s work alone', async () => {
    const cohortId = await cohort(house);
    for (const who of ['agency1', 'trainer1', 'panel', 'contact'])
      expect(
        (
          await (
            await house.as(who)
          ).post(`/cohorts/${cohortId}/review-days`, { heldOn: addDays(today(), 9), venue: 'x' })
        ).status,
      ).toBe(403);
    expect((await (await house.as('agency1')).get(path(cohortId))).status).toBe(200);
    expect((await (await house.as('trainer1')).get(path(cohortId))).status).toBe(403);
    expect((await house.visitor().get(path(cohortId))).status).toBe(401);
    expect((await (await house.as('office')).get(path(999_999))).status).toBe(404);
  });
});

describe('forming groups', () => {
  it('seats everybody of the stage, with a trainer and a case for each group', async () => {
    const people = await reviewers(house, 7);
    const cohortId = people[0]!.cohortId;
    await trainee(house, { cohortId, stage: 'practice' });
    const dayId = await day(house, cohortId, 20);
    const office = await house.as('office');
    expect((await office.get(path(cohortId))).text).toContain('まだグループに入っていない受講者: 7人');
    const before = await lastEvent();
    const done = await office.post(`/cohorts/${cohortId}/review-days/${dayId}/groups`);
    expect(done.status).toBe(303);
    const rows = await house.rows<{ id: number; members: number }>(
      'SELECT g.id, count(*)::int AS members FROM review_groups g JOIN review_group_members m ON m.review_group_id = g.id WHERE g.review_day_id = $1 GROUP BY g.id ORDER BY g.id',
      [dayId],
    );
    expect(rows.map(({ members }) => members)).toEqual([4, 3]);
    const events = await house.events(before);
    expect(events.filter((name) => name === 'review_group.formed')).toHaveLength(2);
    expect(events.filter((name) => name === 'review_member.seated')).toHaveLength(7);
    expect((await office.get(path(cohortId))).text).toContain('グループ2');
  });

  it('a second time only seats those who came later', async () => {
    const people = await reviewers(house, 2);
    const cohortId = people[0]!.cohortId;
    const dayId = await day(house, cohortId, 20);
    const office = await house.as('office');
    const form = () => office.post(`/cohorts/${cohortId}/review-days/${dayId}/groups`);
    expect((await form()).status).toBe(303);
    const nobody = await form();
    expect(nobody.status).toBe(409);
    expect(nobody.text).toContain('グループに入っていない受講者はいません');
    const late = await trainee(house, { cohortId, stage: 'case_review' });
    expect((await form()).status).toBe(303);
    expect(await groupsOf(house, dayId)).toHaveLength(1);
    expect(
      await house.rows('SELECT 1 FROM review_group_members WHERE enrolment_id = $1', [late.enrolmentId]),
    ).toHaveLength(1);
  });

  it('is refused by others, for a day of another cohort, and for a day that is over', async () => {
    const [one] = await reviewers(house, 1);
    const cohortId = one!.cohortId;
    const dayId = await day(house, cohortId, 1);
    const other = await cohort(house);
    const office = await house.as('office');
    expect((await (await house.as('agency1')).post(`/cohorts/${cohortId}/review-days/${dayId}/groups`)).status).toBe(
      403,
    );
    expect((await office.post(`/cohorts/${other}/review-days/${dayId}/groups`)).status).toBe(404);
    await house.get(Clock).at(new Date(Date.now() + 5 * 86_400_000), async () => {
      expect((await office.post(`/cohorts/${cohortId}/review-days/${dayId}/groups`)).status).toBe(409);
    });
    expect(await groupsOf(house, dayId)).toEqual([]);
  });

  it('gives nobody a trainer of their own organisation', async () => {
    const [one] = await reviewers(house, 1);
    const dayId = await day(house, one!.cohortId, 3);
    const { id } = await actor(house, 'trainer1');
    const organisationId = await contactsOrganisation(house);
    await house
      .get(Work)
      .run(systemActor, (tx) => house.get(AffiliatePerson).within(tx, id, organisationId, '2020-04-01'));
    const office = await house.as('office');
    await office.post(`/cohorts/${one!.cohortId}/review-days/${dayId}/groups`);
    const [group] = await groupsOf(house, dayId);
    expect(group?.trainerId).not.toBe(id);
    const page = await office.get(`/groups/${group?.id}`);
    expect(page.text).toContain('講師と事例を変える');
    const refused = await office.post(`/groups/${group?.id}/arrangement`, {
      trainerId: id,
      casePack: 'red-envelopes',
      rowVersion: 1,
    });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('この講師は選べません');
    await house.rows('DELETE FROM affiliations WHERE person_id = $1', [id]);
  });
});

describe('arranging a group', () => {
  it('changes trainer and case once, and never over somebody else’s change', async () => {
    const [one] = await reviewers(house, 1);
    const dayId = await day(house, one!.cohortId, 4);
    const office = await house.as('office');
    await office.post(`/cohorts/${one!.cohortId}/review-days/${dayId}/groups`);
    const [group] = await groupsOf(house, dayId);
    const { id: trainerId } = await actor(house, 'trainer3');
    const before = await lastEvent();
    const change = { trainerId, casePack: 'red-envelopes', rowVersion: 1 };
    expect((await office.post(`/groups/${group?.id}/arrangement`, change)).status).toBe(303);
    expect((await office.get(`/groups/${group?.id}`)).text).toContain('赤い封筒を輪ゴムで束ねて');
    expect(await house.events(before)).toEqual(['review_group.arranged']);
    expect((await office.post(`/groups/${group?.id}/arrangement`, change)).status).toBe(409);
    const unknown = await office.post(`/groups/${group?.id}/arrangement`, {
      trainerId,
      casePack: 'none',
      rowVersion: 2,
    });
    expect(unknown.status).toBe(409);
    expect(unknown.text).toContain('一覧から選んでください');
    expect(
      (await office.post(`/groups/${group?.id}/arrangement`, { trainerId: '', casePack: 'none', rowVersion: 2 }))
        .status,
    ).toBe(422);
    expect((await (await house.as('trainer3')).post(`/groups/${group?.id}/arrangement`, change)).status).toBe(403);
  });
});
