import fc from 'fast-check';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { afterStandstill } from '#admissions/stopped-clock';
import { StartAttempt } from '#examination/start-attempt';
import { AppointPerson } from '#identity/appoint-person';
import { systemActor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';
import { daysLater, dueOf, newestEvent, travelDays } from './given-window';

let house: TestApp;
let beginning: Date;
beforeAll(async () => {
  house = await openHouse();
  beginning = house.get(Clock).now();
});
beforeEach(() => house.travelTo(beginning));
afterAll(() => house.close());

const statusOf = async (id: number) =>
  (await house.rows('SELECT status, reason_code AS reason FROM enrolments WHERE id = $1', [id]))[0];

describe('a pause', () => {
  it('stops the clock, and gives back exactly the time that it stood still', async () => {
    const { enrolmentId } = await given.trainee(house);
    const office = await house.as('office');
    const path = `/enrolments/${enrolmentId}`;
    const due = await dueOf(house, enrolmentId);
    travelDays(house, 10);
    expect((await office.post(`${path}/suspension`)).body).toContain('href="#suspensionReason"');
    expect((await office.post(`${path}/suspension`, { suspensionReason: 'illness' })).status).toBe(303);
    expect(await statusOf(enrolmentId)).toEqual({ status: 'suspended', reason: 'illness' });
    expect((await office.post(`${path}/suspension`, { suspensionReason: 'illness' })).status).toBe(409);
    travelDays(house, 21);
    expect((await office.get(path)).text).toContain('今日再開すると、期限は');
    expect((await office.post(`${path}/resumption`)).status).toBe(303);
    const [pause] = await house.rows<{ started_at: Date; ended_at: Date }>(
      'SELECT started_at, ended_at FROM suspensions WHERE enrolment_id = $1',
      [enrolmentId],
    );
    const stood = (pause?.ended_at.getTime() ?? 0) - (pause?.started_at.getTime() ?? 0);
    expect(Math.round(stood / 86_400_000)).toBe(21);
    expect((await dueOf(house, enrolmentId)).getTime()).toBe(due.getTime() + stood);
    expect(await statusOf(enrolmentId)).toEqual({ status: 'active', reason: null });
    expect((await office.post(`${path}/resumption`)).status).toBe(409);
    expect(await newestEvent(house, 'enrolment.resumed')).toMatchObject({ before: { dueAt: due.toISOString() } });
  });

  it('lets nothing count, and says on the pages of the trainee what opens it again', async () => {
    const { enrolmentId, personId } = await given.trainee(house);
    travelDays(house, 10);
    await (await house.as('agency1')).post(`/enrolments/${enrolmentId}/suspension`, { suspensionReason: 'family' });
    const trainee = await house.as(personId);
    for (const path of [
      '/home',
      '/learn',
      '/learn/a1',
      '/learn/a1/quiz',
      '/learn/check-test',
      '/extension',
      '/practice',
      '/sessions',
      '/final-test',
    ])
      expect([path, (await trainee.get(path)).text]).toEqual([
        path,
        expect.stringContaining('再開したいときは、運営事務局に連絡してください'),
      ]);
    const quiz = await trainee.post('/learn/a1/quiz/attempts');
    expect(quiz.status).toBe(409);
    expect(quiz.text).toContain('受講を休止しています');
    expect((await trainee.post('/extension', {})).status).toBe(409);
  });

  it('makes a test whose time was running void, so that it costs no attempt', async () => {
    const { enrolmentId, personId } = await given.trainee(house);
    travelDays(house, 10);
    const who = await given.actor(house, personId);
    const enrolment = await house.get(CurrentEnrolment).of(who);
    const test = await house.get(StartAttempt).run(who, { enrolment, test: 'check-test' });
    const quiz = await house.get(StartAttempt).run(who, { enrolment, test: 'quiz:A1' });
    await (await house.as('office')).post(`/enrolments/${enrolmentId}/suspension`, { suspensionReason: 'illness' });
    expect(
      await house.rows('SELECT id, status FROM attempts WHERE enrolment_id = $1 ORDER BY id', [enrolmentId]),
    ).toEqual([
      { id: test.id, status: 'voided' },
      { id: quiz.id, status: 'started' },
    ]);
    expect((await newestEvent(house, 'attempt.voided'))?.reason).toBe('enrolment_suspended');
  });

  it('is not for trainees and strangers to decide, and not for oneself', async () => {
    const { enrolmentId, personId } = await given.trainee(house);
    const fields = { suspensionReason: 'family' };
    await house.get(AppointPerson).run(systemActor, { personId, role: 'office' });
    for (const who of ['trainer1', 'contact', personId])
      expect((await (await house.as(who)).post(`/enrolments/${enrolmentId}/suspension`, fields)).status).toBe(403);
    expect(await statusOf(enrolmentId)).toEqual({ status: 'active', reason: null });
  });

  it('ends when the trainee leaves for a later cohort', async () => {
    const { enrolmentId } = await given.trainee(house);
    const office = await house.as('office');
    await office.post(`/enrolments/${enrolmentId}/suspension`, { suspensionReason: 'illness' });
    expect((await office.post(`/enrolments/${enrolmentId}/deferral`)).body).toContain('href="#deferralReason"');
    expect((await office.post(`/enrolments/${enrolmentId}/deferral`, { deferralReason: 'illness' })).status).toBe(303);
    expect(await statusOf(enrolmentId)).toEqual({ status: 'deferred', reason: 'illness' });
    expect(
      await house.rows('SELECT id FROM suspensions WHERE enrolment_id = $1 AND ended_at IS NULL', [enrolmentId]),
    ).toEqual([]);
  });

  it('leaves what remains of any deadline as it was, however often and however long it lasts', () => {
    const pause = fc.record({ after: fc.integer({ min: 0, max: 1e10 }), lasts: fc.integer({ min: 0, max: 1e10 }) });
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
        fc.array(pause),
        (due, pauses) => {
          let [now, deadline, lived] = [0, due, 0];
          for (const { after, lasts } of pauses) {
            const [start, end] = [now + after, now + after + lasts];
            deadline = afterStandstill(deadline, new Date(start), new Date(end));
            [now, lived] = [end, lived + after];
          }
          return deadline.getTime() - now === due.getTime() - lived;
        },
      ),
    );
  });

  it('moves a deadline by whole days when it lasts whole days', () => {
    const due = new Date('2026-12-05T14:59:00Z');
    const start = new Date('2026-11-01T00:00:00Z');
    expect(afterStandstill(due, start, daysLater(start, 7))).toEqual(daysLater(due, 7));
  });
});
