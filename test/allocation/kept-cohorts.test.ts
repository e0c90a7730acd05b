import { allocationPaths } from '#allocation/allocation.paths';
import { AppointPerson } from '#identity/appoint-person';
import { systemActor } from '#platform/actor/actor';
import { addDays, Clock } from '#platform/clock/clock';
import { placesOf } from '../marking/given-marks';
import { submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { cohort, person } from '../support/given';
import { say } from '../support/say';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Somebody of the office who keeps one cohort only. */
async function keeperOf(cohortId: number) {
  const personId = await person(house, '期別 担当');
  await house.get(AppointPerson).run(systemActor, { personId, role: 'office', cohortId });
  return house.as(personId);
}
const numberOf = async (workId: number): Promise<string> =>
  (await house.rows<{ number: string }>('SELECT blind_number AS number FROM works WHERE id = $1', [workId]))[0]
    ?.number ?? '';
const events = () => house.rows(`SELECT name FROM events WHERE name IN ('works.moved', 'places.pinned') ORDER BY id`);

describe('whoever keeps one cohort', () => {
  it('moves its works for somebody who is away, and leaves those of other cohorts where they are', async () => {
    const report = await submittedReport(house);
    const places = await placesOf(house, report.workId);
    const today = house.get(Clock).today();
    const days = {
      ...{ markerId: String(places[0]?.markerId), startsOn: today, endsOn: addDays(today, 30), reason: 'illness' },
    };
    const stranger = await keeperOf(await cohort(house));
    const seen = await stranger.get(`${allocationPaths.newAbsence}?${new URLSearchParams(days)}`);
    expect(seen.status).toBe(200);
    expect(seen.text).not.toContain(await numberOf(report.workId));
    const ids = [String(places[0]?.id)];
    const asked = await stranger.post(allocationPaths.absencePreview, { ...days, ids });
    const [, plan = '-'] = /name="seen" value="([^"]*)"/.exec(asked.body) ?? [];
    expect(plan).toBe('');
    expect((await stranger.post(allocationPaths.absence, { ...days, ids, seen: `${ids[0]}-0` })).status).toBe(409);
    expect(await placesOf(house, report.workId)).toEqual(places);

    const keeper = await keeperOf(report.cohortId);
    const own = await keeper.get(`${allocationPaths.newAbsence}?${new URLSearchParams(days)}`);
    expect(own.text).toContain(await numberOf(report.workId));
    const [, seenPlan = ''] = /name="seen" value="([^"]*)"/.exec(own.body) ?? [];
    expect((await keeper.post(allocationPaths.absence, { ...days, ids, seen: seenPlan })).status).toBe(303);
    expect((await placesOf(house, report.workId)).map(({ id }) => id)).not.toContain(places[0]?.id);
    await house.rows('UPDATE marker_absences SET cancelled_at = now()');
  });

  it('pins places of its works; the number of a work of another cohort is unknown to it', async () => {
    const report = await submittedReport(house);
    const places = await placesOf(house, report.workId);
    const number = await numberOf(report.workId);
    const [held] = await house.rows<{ email: string }>('SELECT email FROM persons WHERE id = $1', [
      places[0]?.markerId,
    ]);
    const table = `number\tplace\tmarker\n${number}\t1\t${held?.email}`;
    const before = await events();
    const stranger = await keeperOf(await cohort(house));
    const refused = await stranger.post(allocationPaths.upload, { table, confirmed: 'yes' });
    expect(refused.text).toContain('受付番号が見つかりません');
    expect(await events()).toEqual(before);
    const pinned = () => house.rows('SELECT pinned_by FROM marker_assignments WHERE id = $1', [places[0]?.id]);
    expect(await pinned()).toEqual([{ pinned_by: null }]);

    const keeper = await keeperOf(report.cohortId);
    expect((await keeper.post(allocationPaths.upload, { table, confirmed: 'yes' })).status).toBe(303);
    expect(await pinned()).not.toEqual([{ pinned_by: null }]);
  });
});

describe('a trainer who has room and gets nothing', () => {
  it('is listed with the reason: only for one cohort, or calibration that is still to do', async () => {
    const { cohortId } = await submittedReport(house);
    await house.rows(`UPDATE cohorts SET settings = settings || '{"calibration_scripts": 6}' WHERE id = $1`, [
      cohortId,
    ]);
    const [found] = await house.rows<{ code: string }>('SELECT code FROM cohorts WHERE id = $1', [cohortId]);
    const personId = await person(house, '期限定 講師');
    await house.get(AppointPerson).run(systemActor, { personId, role: 'trainer', cohortId });
    const { text } = await (await house.as('office')).get(allocationPaths.overview);
    const [only, uncleared] = [
      say('allocation.overview.only', { cohorts: found?.code ?? '' }),
      say('allocation.overview.uncleared'),
    ];
    const [, told = ''] = /期限定 講師 ?(.{0,40})/.exec(text.slice(text.lastIndexOf('期限定 講師'))) ?? [];
    expect([told.includes(only), told.includes(uncleared)]).toEqual([true, true]);
    // Whoever marks for every cohort and is cleared is named without either.
    expect(text.split(only)).toHaveLength(2);
  });
});
