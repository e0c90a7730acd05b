import { CurrentEnrolment } from '#admissions/current-enrolment';
import { StartAttempt } from '#examination/start-attempt';
import { CloseEndedWindows } from '#learning/close-ended-windows.job';
import { Clock } from '#platform/clock/clock';
import { hidden } from '../learning/given-learner';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';
import { dueOf, moreDays, newestEvent, newestExtension, travelBeforeEnd, travelDays } from './given-window';

let house: TestApp;
let beginning: Date;
beforeAll(async () => {
  house = await openHouse();
  beginning = house.get(Clock).now();
});
beforeEach(() => house.travelTo(beginning));
afterAll(() => house.close());

const close = () => house.get(CloseEndedWindows).run();
const closedEvents = (enrolmentId: number) =>
  house.rows(`SELECT id FROM events WHERE name = 'window.closed' AND enrolment_id = $1`, [enrolmentId]);

describe('a window that has ended', () => {
  it('is closed once, tells what opens it again and until when, and fails nobody', async () => {
    const { enrolmentId, personId } = await given.trainee(house);
    await close();
    expect(await closedEvents(enrolmentId)).toEqual([]);
    await travelBeforeEnd(house, enrolmentId, -1);
    await close();
    expect(await close()).toBe(0);
    expect(await closedEvents(enrolmentId)).toHaveLength(1);
    expect((await newestEvent(house, 'window.closed'))?.after).toHaveProperty('lateRequestsUntil');
    expect(await house.rows('SELECT status, stage FROM enrolments WHERE id = $1', [enrolmentId])).toEqual([
      { status: 'active', stage: 'learning' },
    ]);
    const trainee = await house.as(personId);
    const home = await trainee.get('/home');
    expect(home.body).toContain('href="/extension"');
    expect(home.text).toMatch(/学習期間が終わりました.*まで.*あと13日/);
    const learn = await trainee.get('/learn');
    expect(learn.text).toContain('もう一度開くには、期限の延長を申し込んでください');
    expect(learn.text).toContain('まで申し込めます');
    expect(learn.body).toContain('href="/extension"');
    expect((await trainee.post('/learn/a1/quiz/attempts')).status).toBe(409);
    await house.deliver();
    const mails = await house.rows<{ template: string; body: string }>(
      `SELECT template, body FROM mails WHERE person_id = $1 AND template = 'window-closed'`,
      [personId],
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.body).toContain('/extension');
  });

  it('opens again with an approved extension, and can close a second time', async () => {
    const { enrolmentId, personId } = await given.trainee(house);
    await travelBeforeEnd(house, enrolmentId, -2);
    await close();
    const trainee = await house.as(personId);
    await trainee.post('/extension', moreDays(9));
    const { id } = await newestExtension(house, enrolmentId);
    const agency = await house.as('agency1');
    const { body } = await agency.get(`/extensions/${id}`);
    await agency.post(`/extensions/${id}/approval`, { rowVersion: hidden(body, 'rowVersion') });
    expect((await trainee.post('/learn/a1/quiz/attempts')).status).toBe(303);
    expect(await close()).toBe(0);
    await travelBeforeEnd(house, enrolmentId, -1);
    expect(await close()).toBe(1);
    expect(await closedEvents(enrolmentId)).toHaveLength(2);
  });

  it('waits for a check test that was begun in time', async () => {
    const { enrolmentId, personId } = await given.trainee(house);
    await travelBeforeEnd(house, enrolmentId, 0.01);
    const who = await given.actor(house, personId);
    const enrolment = await house.get(CurrentEnrolment).of(who);
    const { id } = await house.get(StartAttempt).run(who, { enrolment, test: 'check-test' });
    house.travelTo(new Date((await dueOf(house, enrolmentId)).getTime() + 60_000));
    await close();
    expect(await closedEvents(enrolmentId)).toEqual([]);
    expect((await (await house.as(personId)).get('/home')).body).toContain(`href="/attempts/${id}"`);
    expect((await (await house.as(personId)).post(`/attempts/${id}/submission`)).status).toBe(303);
    await close();
    expect(await closedEvents(enrolmentId)).toHaveLength(1);
  });

  it('does not end while the clock stands still', async () => {
    const { enrolmentId } = await given.trainee(house);
    const office = await house.as('office');
    await office.post(`/enrolments/${enrolmentId}/suspension`, { suspensionReason: 'illness' });
    travelDays(house, 100);
    await close();
    expect(await closedEvents(enrolmentId)).toEqual([]);
  });

  it('comes to the list of the office: who may ask, who has asked, and for whom somebody decides', async () => {
    const { enrolmentId, personId } = await given.trainee(house);
    const office = await house.as('office');
    await travelBeforeEnd(house, enrolmentId, -1);
    await close();
    const row = async () => {
      const { body } = await office.get(`/enrolments?after=${enrolmentId - 1}`);
      return body.slice(body.indexOf(`href="/enrolments/${enrolmentId}"`));
    };
    expect(await row()).toContain('本人が延長を申し込めます');
    await (await house.as(personId)).post('/extension', moreDays(30));
    const { id } = await newestExtension(house, enrolmentId);
    expect(await row()).toContain(`href="/extensions/${id}"`);
    expect((await (await house.as('agency1')).get('/home')).body).toContain('href="/extensions"');
    await (await house.as(personId)).post(`/extensions/${id}/withdrawal`);
    travelDays(house, 20);
    expect(await row()).toContain('延長を提案するか、修了できないことを記録してください');
    expect((await office.get('/home')).text).toContain('期限が過ぎた受講者');
  });
});
