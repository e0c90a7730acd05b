import { AppointPerson } from '#identity/appoint-person';
import { MailsQueries } from '#notifications/mails.queries';
import { WriteMessage } from '#notifications/write-message';
import { systemActor } from '#platform/actor/actor';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const words = {
  subject: '学習の進み具合について',
  body: '第3科目で止まっているようです。\n困っていることはありませんか。',
};

describe('a message of the office', () => {
  it('goes to each of the chosen trainees by themselves, and each is recorded without its text', async () => {
    const cohortId = await given.cohort(house);
    const one = await given.trainee(house, { cohortId });
    const other = await given.trainee(house, { cohortId });
    await house.deliver();
    const enrolmentIds = [one.enrolmentId, other.enrolmentId, one.enrolmentId];
    const written = await house.get(WriteMessage).run(await given.actor(house, 'office'), { enrolmentIds, ...words });
    expect(written).toEqual({ count: 2 });
    await house.deliver();
    const mails = await house.rows<{ address: string; subject: string; body: string; status: string }>(
      `SELECT address, subject, body, status FROM mails WHERE template = 'message-written' ORDER BY id`,
    );
    expect(mails).toHaveLength(2);
    expect(new Set(mails.map(({ address }) => address)).size).toBe(2);
    expect(mails[0]).toMatchObject({ subject: `【かけはし】${words.subject}`, status: 'sent' });
    expect(mails[0]?.body).toContain(words.body);
    expect(mails[0]?.body).toContain('運営事務局からのお知らせです。');
    const events = await house.rows<{ enrolment_id: number; after: unknown; reason: unknown }>(
      `SELECT enrolment_id, before, after, reason FROM events WHERE name = 'message.written' ORDER BY id`,
    );
    expect(events.map((event) => event.enrolment_id)).toEqual([one.enrolmentId, other.enrolmentId]);
    expect(JSON.stringify(events)).not.toContain('第3科目');
  });

  it('is what the office is told was sent last, in one statement for a whole list', async () => {
    const { enrolmentId } = await given.trainee(house);
    const other = await given.trainee(house);
    await house.deliver();
    const office = await given.actor(house, 'office');
    const earlier = { ...words, subject: '締切のお願い' };
    await house.get(WriteMessage).run(office, { enrolmentIds: [enrolmentId, other.enrolmentId], ...earlier });
    await house.deliver();
    await house.get(WriteMessage).run(office, { enrolmentIds: [enrolmentId], ...words });
    await house.deliver();
    const queries = house.get(MailsQueries);
    const last = await queries.lastToEnrolments([enrolmentId, other.enrolmentId, 999_999]);
    expect(last.map((mail) => [mail.enrolmentId, mail.subject])).toEqual([
      [enrolmentId, `【かけはし】${words.subject}`],
      [other.enrolmentId, '【かけはし】締切のお願い'],
    ]);
    const [newest] = await queries.toEnrolment(enrolmentId);
    expect(newest).toMatchObject({ subject: `【かけはし】${words.subject}`, status: 'sent', bouncedAt: null });
    expect(newest?.sentAt).toBeInstanceOf(Date);
  });

  it('is refused as a whole where one of the chosen is not there for the writer', async () => {
    const cohortId = await given.cohort(house);
    const own = await given.trainee(house, { cohortId });
    const foreign = await given.trainee(house);
    const personId = await given.person(house, '担当 いち');
    await house.get(AppointPerson).run(systemActor, { personId, role: 'office', cohortId });
    const clerk = await given.actor(house, personId);
    const write = (...enrolmentIds: number[]) => house.get(WriteMessage).run(clerk, { enrolmentIds, ...words });
    await expect(write(own.enrolmentId, foreign.enrolmentId)).rejects.toMatchObject({ status: 404 });
    await expect(write(own.enrolmentId, 999_999)).rejects.toMatchObject({ status: 404 });
    await expect(write()).rejects.toMatchObject({ status: 422 });
    expect(await write(own.enrolmentId)).toEqual({ count: 1 });
  });

  it.each(['trainer1', 'auditor', 'operator', 'panel', 'contact'])('cannot be written by %s', async (who) => {
    const { enrolmentId } = await given.trainee(house);
    const actor = await given.actor(house, who);
    const writing = house.get(WriteMessage).run(actor, { enrolmentIds: [enrolmentId], ...words });
    await expect(writing).rejects.toMatchObject({ status: 403 });
  });
});
