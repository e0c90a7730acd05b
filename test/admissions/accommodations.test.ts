import { EnrolmentsQueries } from '#admissions/enrolments.queries';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { testRules } from '#examination/test-rules';
import { AppointPerson } from '#identity/appoint-person';
import { systemActor } from '#platform/actor/actor';
import { addDays, Clock } from '#platform/clock/clock';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const today = () => house.get(Clock).today();
const fields = (values: Record<string, string> = {}) => ({
  extraPercent: '50',
  accommodationReason: 'language',
  validFrom: today(),
  ...values,
});
const lastId = async () =>
  (await house.rows<{ id: number }>('SELECT max(id)::int AS id FROM accommodations'))[0]?.id ?? 0;
const lastEvent = async () => (await house.rows<{ id: number }>('SELECT max(id)::int AS id FROM events'))[0]?.id ?? 0;
const percentOf = async (id: number) => (await house.get(EnrolmentsQueries).context(id))?.extraTimePercent;

describe('extra time in tests', () => {
  it('is entered by one person, approved by another, and then lengthens the test', async () => {
    const { enrolmentId, personId } = await given.trainee(house);
    const office = await house.as('office');
    const path = `/enrolments/${enrolmentId}`;
    const before = await lastEvent();
    const entered = await office.post(`${path}/accommodations`, fields());
    expect([entered.status, entered.location]).toEqual([303, `${path}?done=admissions.accommodation_proposed`]);
    const id = await lastId();
    expect(await percentOf(enrolmentId)).toBe(0);
    expect((await office.get(path)).text).toContain('別の人の承認を待っています');
    expect((await office.post(`/accommodations/${id}/approval`)).status).toBe(403);
    const agency = await house.as('agency1');
    expect((await agency.get(path)).body).toContain(`action="/accommodations/${id}/approval"`);
    expect((await agency.post(`/accommodations/${id}/approval`)).location).toContain(path);
    expect((await agency.post(`/accommodations/${id}/approval`)).status).toBe(409);
    expect((await agency.post(`/accommodations/${id}/refusal`)).status).toBe(409);
    expect(await percentOf(enrolmentId)).toBe(50);
    const context = await house.get(EnrolmentsQueries).context(enrolmentId);
    const curriculum = await house.get(CurriculumLibrary).latest();
    expect(context && testRules(context, curriculum, 'check-test')).toMatchObject({ minutes: 90, extraMinutes: 30 });
    expect(context && testRules(context, curriculum, 'quiz:A1')).toMatchObject({ minutes: null, extraMinutes: 0 });
    expect((await (await house.as(personId)).get('/learn/check-test')).text).toContain('60分＋あなたの延長30分');
    expect(await house.events(before)).toEqual(['accommodation.proposed', 'accommodation.approved']);
  });

  it('counts from its day on', async () => {
    const { enrolmentId } = await given.trainee(house);
    await (await house.as('office')).post(
      `/enrolments/${enrolmentId}/accommodations`,
      fields({ extraPercent: '25', validFrom: addDays(today(), 1) }),
    );
    await (await house.as('agency1')).post(`/accommodations/${await lastId()}/approval`);
    expect(await percentOf(enrolmentId)).toBe(0);
    const now = house.get(Clock).now();
    house.travelTo(new Date(now.getTime() + 86_400_000));
    expect(await percentOf(enrolmentId)).toBe(25);
    house.travelTo(now);
  });

  it('is replaced by a later approval, and ends when it is no longer needed', async () => {
    const { enrolmentId } = await given.trainee(house);
    const [office, agency] = [await house.as('office'), await house.as('agency1')];
    for (const extraPercent of ['25', '100']) {
      await agency.post(`/enrolments/${enrolmentId}/accommodations`, fields({ extraPercent }));
      expect((await office.post(`/accommodations/${await lastId()}/approval`)).status).toBe(303);
    }
    expect(await percentOf(enrolmentId)).toBe(100);
    expect((await office.post(`/accommodations/${await lastId()}/ending`)).status).toBe(303);
    expect(await percentOf(enrolmentId)).toBe(0);
    expect((await office.post(`/accommodations/${await lastId()}/ending`)).status).toBe(409);
  });

  it('may be declined, and asks for what is missing', async () => {
    const { enrolmentId } = await given.trainee(house);
    const [office, agency] = [await house.as('office'), await house.as('agency1')];
    const missing = await office.post(`/enrolments/${enrolmentId}/accommodations`, { validFrom: '2026-02-30' });
    expect(missing.status).toBe(422);
    for (const field of ['extraPercent', 'accommodationReason', 'validFrom'])
      expect(missing.body).toContain(`href="#${field}"`);
    expect(missing.body).toContain('value="2026-02-30"');
    await office.post(`/enrolments/${enrolmentId}/accommodations`, fields());
    expect((await office.post(`/enrolments/${enrolmentId}/accommodations`, fields())).status).toBe(409);
    expect((await agency.post(`/accommodations/${await lastId()}/refusal`)).status).toBe(303);
    expect(await percentOf(enrolmentId)).toBe(0);
  });

  it('is not for oneself, and not for others to enter', async () => {
    const { enrolmentId, personId } = await given.trainee(house);
    await house.get(AppointPerson).run(systemActor, { personId, role: 'office' });
    const self = await house.as(personId);
    expect((await self.post(`/enrolments/${enrolmentId}/accommodations`, fields())).status).toBe(403);
    for (const who of ['trainer1', 'contact', 'auditor'])
      expect((await (await house.as(who)).post(`/enrolments/${enrolmentId}/accommodations`, fields())).status).toBe(
        403,
      );
  });

  it('is decided by two people, whatever asks the database', async () => {
    const { enrolmentId } = await given.trainee(house);
    const { id } = await given.actor(house, 'office');
    await expect(
      house.rows(
        `INSERT INTO accommodations (enrolment_id, extra_percent, reason_code, valid_from, status, entered_by, entered_at, decided_by, decided_at)
         VALUES ($1, 25, 'other', '2026-01-01', 'approved', $2, now(), $2, now())`,
        [enrolmentId, id],
      ),
    ).rejects.toThrow('accommodation_is_decided_by_another');
  });
});
