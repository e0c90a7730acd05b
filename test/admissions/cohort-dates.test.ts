import { AppointPerson } from '#identity/appoint-person';
import { systemActor } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import { hidden } from '../learning/given-learner';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';
import { say } from '../support/say';
import { dayAfter, daysLater, dueOf, moreDays, newestEvent, newestExtension, untilDay } from './given-window';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const DATES = [
  ['recruitmentOpensOn', 'recruitment_opens_at'],
  ['applicationDeadlineOn', 'application_deadline'],
  ['learningStartsOn', 'learning_starts_at'],
  ['learningEndsOn', 'learning_ends_at'],
  ['practiceEndsOn', 'practice_ends_at'],
  ['endsOn', 'ends_at'],
] as const;

/** The dates of a cohort as its form sends them, with other days where they are given. */
async function fields(cohortId: number, values: Record<string, string> = {}): Promise<Record<string, string>> {
  const [row] = await house.rows<Record<string, Date>>('SELECT * FROM cohorts WHERE id = $1', [cohortId]);
  const present = DATES.map(([name, column]) => [name, dayInJapan(row?.[column] as Date)]);
  return { ...Object.fromEntries(present), deadlineTime: '17:00', ...values };
}

async function previewed(cohortId: number, values: Record<string, string>) {
  const agency = await house.as('agency1');
  const sent = await fields(cohortId, values);
  const page = await agency.get(`/cohorts/${cohortId}/dates/preview?${new URLSearchParams(sent)}`);
  return { agency, page, sent: { ...sent, seen: hidden(page.body, 'seen') } };
}

/** Two trainees of one cohort: one with ten days more, one with a named day. */
async function twoExtended() {
  const cohortId = await given.cohort(house);
  const [relative, absolute] = [await given.trainee(house, { cohortId }), await given.trainee(house, { cohortId })];
  const [office, agency] = [await house.as('office'), await house.as('agency1')];
  const due = await dueOf(house, relative.enrolmentId);
  for (const [who, wish] of [
    [relative, moreDays(10)],
    [absolute, untilDay(dayAfter(due, 20))],
  ] as const) {
    await office.post(`/enrolments/${who.enrolmentId}/extensions`, wish);
    const { id } = await newestExtension(house, who.enrolmentId);
    const { body } = await agency.get(`/extensions/${id}`);
    await agency.post(`/extensions/${id}/approval`, { rowVersion: hidden(body, 'rowVersion') });
  }
  return { cohortId, relative, absolute, due };
}

describe('moving the dates of a cohort', () => {
  it('shows first who is touched, and changes nothing by it', async () => {
    const { cohortId, relative, absolute, due } = await twoExtended();
    const { page } = await previewed(cohortId, { learningEndsOn: dayAfter(due, 7) });
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/期限が一緒に動く人 1/);
    expect(page.text).toMatch(/期限が動かない人 1/);
    const row = (id: number) => page.body.slice(page.body.indexOf(`href="/enrolments/${id}"`)).split('</tr>')[0];
    expect(row(relative.enrolmentId)).toContain('一緒に動きます');
    expect(row(absolute.enrolmentId)).toContain('日付の指定があるため動きません');
    expect(await dueOf(house, relative.enrolmentId)).toEqual(daysLater(due, 10));
  });

  it('moves everybody of stage 1 with the days granted to them, keeps named days, and is one event', async () => {
    const { cohortId, relative, absolute, due } = await twoExtended();
    const passed = await given.trainee(house, { cohortId, stage: 'practice' });
    const { agency, sent } = await previewed(cohortId, { learningEndsOn: dayAfter(due, 7) });
    const done = await agency.post(`/cohorts/${cohortId}/dates`, sent);
    expect([done.status, done.location]).toEqual([303, `/cohorts/${cohortId}?done=admissions.cohort_dates_moved`]);
    expect(await dueOf(house, relative.enrolmentId)).toEqual(daysLater(due, 17));
    expect(await dueOf(house, absolute.enrolmentId)).toEqual(daysLater(due, 20));
    expect(await dueOf(house, passed.enrolmentId)).toEqual(due);
    expect(await newestEvent(house, 'cohort.dates_moved')).toMatchObject({
      before: { learningEndsAt: due.toISOString() },
      after: { learningEndsAt: daysLater(due, 7).toISOString(), moved: 1 },
    });
    await house.deliver();
    const told = await house.rows<{ person_id: number }>(
      `SELECT person_id FROM mails WHERE template = 'cohort-dates-moved'`,
    );
    expect(told.map(({ person_id }) => person_id)).toEqual([relative.personId]);
  });

  it('says so where a window would be over at once, or end after practice', async () => {
    const { cohortId, due } = await twoExtended();
    const past = await previewed(cohortId, {
      recruitmentOpensOn: '2020-01-01',
      applicationDeadlineOn: '2020-02-01',
      learningStartsOn: '2020-03-01',
      learningEndsOn: '2020-04-01',
    });
    expect(past.page.text).toContain('1人の期限が、すぐに過ぎます');
    const tight = await previewed(cohortId, { practiceEndsOn: dayAfter(due, 15) });
    expect(tight.page.text).toContain('1人の期限が、実践の終わりより後になります');
  });

  it('refuses dates out of order beside the field, and dates that moved meanwhile', async () => {
    const cohortId = await given.cohort(house);
    const { agency, sent, page } = await previewed(cohortId, { practiceEndsOn: '2020-01-01' });
    expect(page.status).toBe(422);
    expect(page.body).toContain('href="#practiceEndsOn"');
    expect(page.body).toContain('value="2020-01-01"');
    expect((await agency.post(`/cohorts/${cohortId}/dates`, { ...sent, seen: 'x' })).status).toBe(422);
    const first = await previewed(cohortId, { endsOn: '2099-12-31' });
    const second = await previewed(cohortId, { endsOn: '2099-12-30' });
    expect((await agency.post(`/cohorts/${cohortId}/dates`, first.sent)).status).toBe(303);
    expect((await agency.post(`/cohorts/${cohortId}/dates`, second.sent)).status).toBe(409);
  });

  it('speaks only of the people whose plans depend on the dates that change', async () => {
    const { cohortId, relative } = await twoExtended();
    const recruitment = await previewed(cohortId, { recruitmentOpensOn: '2026-01-02' });
    expect(recruitment.page.text).toContain(say('admissions.cohort-dates-preview.nobody'));
    expect(recruitment.page.body).not.toContain(`href="/enrolments/${relative.enrolmentId}"`);
    const end = await previewed(cohortId, { endsOn: '2099-12-31' });
    expect(end.page.text).toContain(say('admissions.cohort-dates-preview.running'));
    expect(end.page.text).not.toContain(say('admissions.cohort-dates-preview.moving'));
  });

  it('says that nothing changes where nothing does', async () => {
    const cohortId = await given.cohort(house);
    expect((await previewed(cohortId, {})).page.text).toContain('変わる日程はありません');
  });

  it('is the agency’s, for its cohorts, until the cohort is closed', async () => {
    const cohortId = await given.cohort(house);
    const { agency, sent } = await previewed(cohortId, { endsOn: '2099-12-31' });
    expect((await agency.get(`/cohorts/${cohortId}`)).body).toContain(`href="/cohorts/${cohortId}/dates/edit"`);
    const office = await house.as('office');
    expect((await office.get(`/cohorts/${cohortId}`)).body).not.toContain('/dates/edit');
    expect((await office.post(`/cohorts/${cohortId}/dates`, sent)).status).toBe(403);
    const stranger = await given.person(house);
    await house
      .get(AppointPerson)
      .run(systemActor, { personId: stranger, role: 'agency', cohortId: await given.cohort(house) });
    expect((await (await house.as(stranger)).post(`/cohorts/${cohortId}/dates`, sent)).status).toBe(403);
    for (const action of ['run', 'close']) await agency.post(`/cohorts/${cohortId}/moves`, { action });
    expect((await agency.get(`/cohorts/${cohortId}`)).body).not.toContain('/dates/edit');
    expect((await agency.post(`/cohorts/${cohortId}/dates`, sent)).status).toBe(409);
  });
});
