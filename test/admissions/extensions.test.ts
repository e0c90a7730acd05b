import fc from 'fast-check';
import { extensionEffect } from '#admissions/extension-effect';
import { AppointPerson } from '#identity/appoint-person';
import { systemActor } from '#platform/actor/actor';
import { Clock, instantInJapan } from '#platform/clock/clock';
import { hidden } from '../learning/given-learner';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';
import { say } from '../support/say';
import type { Visitor } from '../support/visitor';
import {
  dayAfter,
  daysLater,
  dueOf,
  moreDays,
  newestEvent,
  newestExtension,
  travelBeforeEnd,
  travelDays,
  untilDay,
} from './given-window';

let house: TestApp;
let beginning: Date;
beforeAll(async () => {
  house = await openHouse();
  beginning = house.get(Clock).now();
});
beforeEach(() => house.travelTo(beginning));
afterAll(() => house.close());

/** A trainee who has asked for days more, and the wish. */
async function asked(days = 14) {
  const who = await given.trainee(house);
  const trainee = await house.as(who.personId);
  await trainee.post('/extension', moreDays(days));
  return { ...who, trainee, extensionId: (await newestExtension(house, who.enrolmentId)).id };
}

/** Approves as somebody who has just looked at the effect. */
async function approve(visitor: Visitor, id: number) {
  const page = await visitor.get(`/extensions/${id}`);
  return visitor.post(`/extensions/${id}/approval`, { rowVersion: hidden(page.body, 'rowVersion') });
}

describe('asking for more time', () => {
  it('is done by the trainee, once at a time, and changes nothing by itself', async () => {
    const { personId, enrolmentId } = await given.trainee(house);
    const trainee = await house.as(personId);
    const due = await dueOf(house, enrolmentId);
    expect((await trainee.get('/extension')).text).toContain('運営事務局が判断し、結果をメールで');
    const done = await trainee.post('/extension', moreDays(14));
    expect([done.status, done.location]).toEqual([303, '/extension?done=admissions.extension_requested']);
    expect((await trainee.get('/extension')).text).toContain('延長の申込みは、判断を待っています');
    expect((await trainee.post('/extension', moreDays(7))).status).toBe(409);
    expect(await dueOf(house, enrolmentId)).toEqual(due);
    expect(await newestEvent(house, 'extension.requested')).toMatchObject({
      reason: 'illness',
      before: { dueAt: due.toISOString() },
      after: { kind: 'relative', dueAt: daysLater(due, 14).toISOString() },
    });
  });

  it('says beside the field what is missing or not possible, and keeps what was typed', async () => {
    const { personId, enrolmentId } = await given.trainee(house);
    const trainee = await house.as(personId);
    const due = await dueOf(house, enrolmentId);
    const empty = await trainee.post('/extension', { extensionKind: 'relative' });
    expect(empty.status).toBe(422);
    for (const field of ['extensionReason', 'grantedDays']) expect(empty.body).toContain(`href="#${field}"`);
    expect(empty.body).not.toContain('href="#newDueOn"');
    const early = await trainee.post('/extension', untilDay(dayAfter(due, 0)));
    expect(early.text).toContain('いまの期限より後にしてください');
    expect(early.body).toContain(`value="${dayAfter(due, 0)}"`);
    expect((await trainee.post('/extension', untilDay(dayAfter(due, 300)))).text).toContain('実践の終わりより前に');
    expect((await trainee.post('/extension', moreDays(91))).status).toBe(422);
    expect((await newestExtension(house, enrolmentId)).status).toBe('none');
  });

  it('can be taken back by who asked, and by nobody else', async () => {
    const { trainee, extensionId, enrolmentId } = await asked();
    const path = `/extensions/${extensionId}/withdrawal`;
    expect((await (await house.as('office')).post(path)).status).toBe(404);
    expect((await trainee.post(path)).location).toBe('/extension?done=admissions.extension_withdrawn');
    expect((await trainee.post(path)).status).toBe(409);
    expect((await trainee.post('/extension', moreDays(3))).status).toBe(303);
    expect((await newestExtension(house, enrolmentId)).id).toBeGreaterThan(extensionId);
  });

  it('is possible for some days after the deadline, and says until when', async () => {
    const { personId, enrolmentId } = await given.trainee(house);
    const trainee = await house.as(personId);
    await travelBeforeEnd(house, enrolmentId, -13);
    const page = await trainee.get('/extension');
    expect(page.text).toContain('延長は');
    expect(page.text).toContain('入管庁が判断し');
    expect((await trainee.post('/extension', moreDays(12))).text).toContain('今日より後の日時');
    travelDays(house, 2);
    expect((await trainee.get('/extension')).text).toContain('運営事務局に連絡してください');
    expect((await trainee.get('/extension')).body).not.toContain('name="grantedDays"');
    expect((await trainee.post('/extension', moreDays(30))).status).toBe(409);
  });

  it('is proposed by the office at any time, and never for oneself', async () => {
    const { personId, enrolmentId } = await given.trainee(house);
    await travelBeforeEnd(house, enrolmentId, -30);
    const office = await house.as('office');
    const path = `/enrolments/${enrolmentId}/extensions`;
    expect((await office.post(path, moreDays(0))).status).toBe(422);
    const done = await office.post(path, moreDays(40));
    expect(done.location).toContain('admissions.extension_proposed');
    expect((await (await house.as(personId)).get('/extension')).text).toContain('あなたのために提案しました');
    expect((await (await house.as('trainer1')).post(path, moreDays(40))).status).toBe(403);
  });
});

describe('deciding about more time', () => {
  it('shows the effect on the later stages first, then moves the deadline', async () => {
    const { extensionId, enrolmentId, personId } = await asked();
    const due = await dueOf(house, enrolmentId);
    const office = await house.as('office');
    const list = await office.get('/extensions');
    expect(list.body).toContain(`href="/extensions/${extensionId}"`);
    const page = await office.get(`/extensions/${extensionId}`);
    expect(page.text).toContain('14日延長したときの日程');
    expect(page.text).toMatch(/90日 76日/);
    expect((await approve(office, extensionId)).location).toContain('admissions.extension_approved');
    expect(await dueOf(house, enrolmentId)).toEqual(daysLater(due, 14));
    expect(await newestEvent(house, 'extension.approved')).toMatchObject({
      reason: 'illness',
      before: { dueAt: due.toISOString(), practiceDays: 90 },
      after: { dueAt: daysLater(due, 14).toISOString(), practiceDays: 76 },
    });
    expect((await office.get('/extensions')).body).not.toContain(`href="/extensions/${extensionId}"`);
    expect((await (await house.as(personId)).get('/extension')).text).toContain('（＋14日）');
    await house.deliver();
    const mails = await house.rows<{ template: string }>('SELECT template FROM mails WHERE person_id = $1', [personId]);
    expect(mails.map(({ template }) => template)).toContain('extension-approved');
  });

  it('happens once', async () => {
    const { extensionId, enrolmentId } = await asked();
    const office = await house.as('office');
    const due = await dueOf(house, enrolmentId);
    const { body } = await office.get(`/extensions/${extensionId}`);
    const fields = { rowVersion: hidden(body, 'rowVersion') };
    const answers = await Promise.all([1, 2, 3].map(() => office.post(`/extensions/${extensionId}/approval`, fields)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
    expect(await dueOf(house, enrolmentId)).toEqual(daysLater(due, 14));
    expect((await office.post(`/extensions/${extensionId}/refusal`, { refusalReason: 'other' })).status).toBe(409);
  });

  it('refuses an approver who has seen an older state', async () => {
    const { extensionId, enrolmentId } = await asked();
    const office = await house.as('office');
    const { body } = await office.get(`/extensions/${extensionId}`);
    await office.post(`/enrolments/${enrolmentId}/suspension`, { suspensionReason: 'illness' });
    await office.post(`/enrolments/${enrolmentId}/resumption`);
    const stale = await office.post(`/extensions/${extensionId}/approval`, { rowVersion: hidden(body, 'rowVersion') });
    expect(stale.status).toBe(409);
    expect((await office.post(`/extensions/${extensionId}/approval`)).status).toBe(409);
    expect((await approve(office, extensionId)).status).toBe(303);
  });

  it('says why when it declines', async () => {
    const { extensionId, enrolmentId, trainee } = await asked();
    const office = await house.as('office');
    const due = await dueOf(house, enrolmentId);
    const missing = await office.post(`/extensions/${extensionId}/refusal`);
    expect(missing.status).toBe(422);
    expect(missing.body).toContain('href="#refusalReason"');
    await office.post(`/extensions/${extensionId}/refusal`, { refusalReason: 'later_stages' });
    expect(await dueOf(house, enrolmentId)).toEqual(due);
    expect((await trainee.get('/extension')).text).toContain('後の段階に間に合わない');
  });

  it('is never done by who asked, before the deadline by the office, after it by the agency alone', async () => {
    const { personId, enrolmentId } = await given.trainee(house);
    const [office, agency] = [await house.as('office'), await house.as('agency1')];
    await office.post(`/enrolments/${enrolmentId}/extensions`, moreDays(14));
    const { id } = await newestExtension(house, enrolmentId);
    expect((await office.get(`/extensions/${id}`)).text).toContain('申し込んだ人とは別の人が判断します');
    expect((await office.post(`/extensions/${id}/approval`, { rowVersion: '1' })).status).toBe(403);
    const colleague = await given.person(house);
    await house.get(AppointPerson).run(systemActor, { personId: colleague, role: 'office' });
    const other = await house.as(colleague);
    await travelBeforeEnd(house, enrolmentId, -1);
    expect((await other.get(`/extensions/${id}`)).text).toContain('入管庁が判断します');
    expect((await other.post(`/extensions/${id}/approval`, { rowVersion: '1' })).status).toBe(403);
    expect((await approve(agency, id)).status).toBe(303);
    expect((await newestExtension(house, enrolmentId)).status).toBe('approved');
    await house.get(AppointPerson).run(systemActor, { personId, role: 'agency' });
    await agency.post(`/enrolments/${enrolmentId}/extensions`, moreDays(10));
    const own = await newestExtension(house, enrolmentId);
    const self = await house.as(personId);
    expect((await self.post(`/extensions/${own.id}/approval`, { rowVersion: '1' })).status).toBe(403);
    expect((await approve(other, own.id)).status).toBe(303);
  });

  it('is decided by two people, whatever asks the database', async () => {
    const { enrolmentId } = await given.trainee(house);
    const { id } = await given.actor(house, 'agency1');
    await expect(
      house.rows(
        `INSERT INTO extensions (enrolment_id, kind, granted_days, old_due_at, new_due_at, reason_code, status, requested_by, requested_at, decided_by, decided_at)
         VALUES ($1, 'relative', 1, now(), now() + interval '1 day', 'other', 'approved', $2, now(), $2, now())`,
        [enrolmentId, id],
      ),
    ).rejects.toThrow('extension_is_decided_by_another');
  });

  it('is no longer needed once the trainee has gone on', async () => {
    const { extensionId, enrolmentId } = await asked();
    const office = await house.as('office');
    const { body } = await office.get(`/extensions/${extensionId}`);
    await (await house.as('agency1')).post(`/enrolments/${enrolmentId}/withdrawal`, { withdrawalReason: 'family' });
    expect((await office.get(`/extensions/${extensionId}`)).text).toContain(say('admissions.extension-request.moot'));
    const late = await office.post(`/extensions/${extensionId}/approval`, { rowVersion: hidden(body, 'rowVersion') });
    expect(late.status).toBe(409);
  });

  it('stays within the cohorts that an officer keeps', async () => {
    const { extensionId } = await asked();
    const stranger = await given.person(house);
    const cohortId = await given.cohort(house);
    await house.get(AppointPerson).run(systemActor, { personId: stranger, role: 'office', cohortId });
    const visitor = await house.as(stranger);
    expect((await visitor.get(`/extensions/${extensionId}`)).status).toBe(404);
    expect((await visitor.get('/extensions')).body).not.toContain(`href="/extensions/${extensionId}"`);
    expect((await visitor.post(`/extensions/${extensionId}/approval`, { rowVersion: '1' })).status).toBe(403);
  });
});

describe('the effect of more time', () => {
  const later = {
    practiceEndsAt: instantInJapan('2027-03-08', '23:59'),
    endsAt: instantInJapan('2027-03-26', '23:59'),
    reviewDays: ['2027-03-13', '2027-03-14'],
    practiceMonths: 3,
  };
  const due = instantInJapan('2026-12-05', '23:59');

  it('names what does not fit any more', () => {
    const effect = extensionEffect(due, daysLater(due, 10), later);
    expect(effect.before).toMatchObject({ practiceDays: 93, practiceFullOn: '2027-03-05', missingDays: 0 });
    expect(effect.before.reviewDaysTooEarly).toEqual([]);
    expect(effect.after).toMatchObject({ practiceDays: 83, practiceFullOn: '2027-03-15', missingDays: 7 });
    expect(effect.after.reviewDaysTooEarly).toEqual(['2027-03-13', '2027-03-14']);
    expect(effect.after.certificateBy).toBe('2027-04-02');
    expect(effect.collides).toEqual({ practice: true, reviewDays: true, certificate: true });
  });

  it('is none while everything still fits', () => {
    const effect = extensionEffect(due, daysLater(due, 3), later);
    expect(effect.collides).toEqual({ practice: false, reviewDays: false, certificate: false });
    expect(effect.addedDays).toBe(3);
  });

  it('never makes anything earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 200 }), (days, shift) => {
        const from = daysLater(due, shift);
        const { before, after, addedDays } = extensionEffect(from, daysLater(from, days), later);
        return (
          addedDays === days &&
          after.practiceDays <= before.practiceDays &&
          after.missingDays >= before.missingDays &&
          after.certificateBy >= before.certificateBy &&
          after.reviewDaysTooEarly.length >= before.reviewDaysTooEarly.length
        );
      }),
    );
  });
});
