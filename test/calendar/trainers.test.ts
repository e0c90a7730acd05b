import { FormReviewGroups } from '#case-review/form-review-groups';
import { workingDaysAfter } from '#platform/clock/working-days';
import { day, groupsOf, reviewers } from '../case-review/given-case-review';
import { handIn, marks, placesOf } from '../marking/given-marks';
import { submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';
import { fetched, subscribe } from './given-calendar';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A trainer's calendar, read through its private address. */
async function calendarOf(name: 'trainer1' | 'trainer2' | 'trainer3') {
  const visitor = await house.as(name);
  const address = await subscribe(visitor);
  return { visitor, address, read: () => fetched(house, address) };
}

describe('the calendar of a trainer', () => {
  it('has one entry for each day on which marks are due, with how many, and says nothing of the works', async () => {
    const works = [await submittedReport(house), await submittedReport(house)];
    const places = (await Promise.all(works.map(({ workId }) => placesOf(house, workId)))).flat();
    const { read } = await calendarOf('trainer1');
    const { id } = await given.actor(house, 'trainer1');
    const own = places.filter(({ markerId }) => markerId === id);
    expect(own.length).toBeGreaterThan(0);
    const { events, text } = await read();
    const marking = events.filter(({ uid }) => uid.startsWith('marking-'));
    expect(marking).toHaveLength(1);
    expect(marking[0]).toMatchObject({ isDay: true, sequence: 0, status: 'CONFIRMED' });
    expect(marking[0]?.title).toContain(String(own.length));
    expect(marking[0]?.start).toBe(workingDaysAfter(new Date(), 10));
    expect(text).not.toMatch(/R-\d{4}/);
    expect(text).toContain('TZID:Asia/Tokyo');
  });

  it('counts down as marks are handed in, and is cancelled when nothing is left', async () => {
    await submittedReport(house);
    const { read } = await calendarOf('trainer2');
    const { id } = await given.actor(house, 'trainer2');
    const pile = () =>
      house.rows<{ workId: number }>(
        `SELECT work_id AS "workId" FROM marker_assignments WHERE marker_id = $1 AND status IN ('assigned', 'marking') ORDER BY id`,
        [id],
      );
    const before = (await read()).of('marking-');
    const works = await pile();
    for (const { workId } of works) {
      const mine = (await placesOf(house, workId)).find(({ markerId }) => markerId === id);
      if (mine) await handIn(house, mine, await marks(house, 3));
    }
    expect((await read()).of('marking-')).toMatchObject({
      ...{ uid: before?.uid, start: before?.start, status: 'CANCELLED', sequence: 1 },
    });
  });

  it('has the days of the groups that the trainer leads; a group that another one leads is cancelled', async () => {
    const [member] = await reviewers(house, 5);
    const dayId = await day(house, member?.cohortId ?? 0, 7);
    await house.get(FormReviewGroups).run(await given.actor(house, 'office'), dayId);
    const [group] = await groupsOf(house, dayId);
    const names = ['trainer1', 'trainer2', 'trainer3'] as const;
    const people = await Promise.all(names.map((name) => given.actor(house, name)));
    const leader = names[people.findIndex(({ id }) => id === group?.trainerId)] ?? 'trainer1';
    const other = people.find(({ id }) => id !== group?.trainerId);
    const { read } = await calendarOf(leader);
    const led = (await read()).of(`group-${group?.id}-`);
    expect(led).toMatchObject({ isDay: true, place: '見本会館 研修室', status: 'CONFIRMED', sequence: 0 });
    await house.rows('UPDATE review_groups SET trainer_id = $2 WHERE id = $1', [group?.id, other?.id]);
    expect((await read()).of(`group-${group?.id}-`)).toMatchObject({ status: 'CANCELLED', sequence: 1 });
  });

  it('is empty for whoever is no trainer any more, and gets a new address on wish', async () => {
    await submittedReport(house);
    const { visitor, address } = await calendarOf('trainer1');
    const second = await subscribe(visitor);
    expect(second).not.toBe(address);
    expect((await fetched(house, second)).of('marking-')?.status).toBe('CONFIRMED');
    expect((await house.visitor().get(address)).status).toBe(404);
    const { id } = await given.actor(house, 'trainer1');
    await house.rows(
      `UPDATE appointments SET started_on = '2020-04-01', finished_on = '2021-03-31' WHERE person_id = $1 AND role = 'trainer'`,
      [id],
    );
    const file = await fetched(house, second);
    expect(file.events.filter(({ status }) => status === 'CONFIRMED')).toEqual([]);
    expect((await visitor.get('/calendar')).status).toBe(403);
  });
});
