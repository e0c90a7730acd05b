import { LeaveCourse } from '#admissions/leave-course';
import { WriteDigest } from '#notifications/write-digest';
import { WriteDigests } from '#notifications/write-digests.job';
import { systemActor } from '#platform/actor/actor';
import { addDays, Clock, instantInJapan } from '#platform/clock/clock';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const DUE = '2031-03-31';

/** Somebody in stage 1 whose window ends at the end of March 2031, and whose earlier news are told. */
async function learner() {
  house.travelTo(instantInJapan('2031-01-20', '12:00'));
  const cohortId = await given.cohort(house, {
    learningStartsAt: instantInJapan('2031-01-31'),
    learningEndsAt: instantInJapan(DUE, '23:59'),
  });
  const trainee = await given.trainee(house, { cohortId });
  await house.deliver();
  await morning('2031-01-21');
  return trainee;
}

/** The schedule's run at `time` of `day`, and what came of it is sent. */
async function morning(day: string, time = '08:30'): Promise<number> {
  house.travelTo(instantInJapan(day, time));
  const written = await house.get(WriteDigests).run();
  await house.deliver();
  return written;
}

const digestsTo = (personId: number) =>
  house.rows<{ subject: string; body: string; status: string; day: string }>(
    `SELECT m.subject, m.body, m.status, d.day::text AS day FROM mails m JOIN events e ON e.id = m.event_id JOIN digests d ON d.id = e.subject_id
     WHERE m.template = 'digest' AND m.person_id = $1 AND d.day >= '2031-02-01' ORDER BY m.id`,
    [personId],
  );
const daysOf = async (personId: number) => (await digestsTo(personId)).map(({ day }) => day);

describe('reminders of the own deadline', () => {
  it('come 14, 7, 3 and 1 days before it, once each', async () => {
    const { personId } = await learner();
    for (let day = '2031-03-10'; day <= '2031-04-02'; day = addDays(day, 1)) await morning(day);
    expect(await daysOf(personId)).toEqual(['2031-03-17', '2031-03-24', '2031-03-28', '2031-03-30']);
  });

  it('name the exact next step with its minutes, what remains, the deadline with its weekday and the days left', async () => {
    const { personId } = await learner();
    await morning('2031-03-28');
    const [mail] = await digestsTo(personId);
    expect(mail).toMatchObject({ status: 'sent' });
    expect(mail?.subject).toContain('あと3日');
    expect(mail?.body).toContain('2031年3月31日（月） 23:59');
    expect(mail?.body).toMatch(/A1「.+」を学ぶ\nめやすは\d+分です。\nhttp:\S+\/learn\/a1\/l01\n/);
    expect(mail?.body).toMatch(/\/go を開いて、ページを開くコード「[A-Z0-9]{4}-[A-Z0-9]{4}」/);
    expect(mail?.body).toMatch(/\d+件のうち0件です。残りは\d+件です。/);
  });

  it('reach the organisation from three days on, only after the trainee was told on an earlier day, and say nothing of marks', async () => {
    const early = await learner();
    await morning('2031-03-24');
    await morning('2031-03-28');
    const late = await learner();
    await morning('2031-03-28');
    const told = await house.rows<{ id: number; template: string; subject: string; person_id: number }>(
      `SELECT e.subject_id AS id, n.template, n.subject, n.person_id FROM digest_news n JOIN events e ON e.id = n.event_id WHERE e.name = 'deadline.neared'
         AND e.enrolment_id = ANY ($1::int[])`,
      [[early.enrolmentId, late.enrolmentId]],
    );
    const contact = await given.actor(house, 'contact');
    expect(told).toMatchObject([{ id: early.enrolmentId, template: 'deadline-neared', person_id: contact.id }]);
    expect(told[0]?.subject).not.toMatch(/%|点/);
    expect((await digestsTo(early.personId))[0]?.body).toContain('所属機関の担当者にも');
  });

  it('make up for mornings that were missed, in one mail, and then go on', async () => {
    const { personId } = await learner();
    await morning('2031-03-26');
    await morning('2031-03-27');
    await morning('2031-03-28');
    expect(await daysOf(personId)).toEqual(['2031-03-26', '2031-03-28']);
    expect((await digestsTo(personId))[0]?.subject).toContain('あと5日');
  });

  it('are written once however often and however many at a time the schedule runs', async () => {
    const { personId } = await learner();
    house.travelTo(instantInJapan('2031-03-24', '08:30'));
    const now = house.get(Clock).now();
    const runs = await Promise.all([1, 2, 3].map(() => house.get(WriteDigest).run(systemActor, personId, now)));
    expect(runs.filter(Boolean)).toHaveLength(1);
    await morning('2031-03-24', '09:30');
    expect(await daysOf(personId)).toEqual(['2031-03-24']);
    const events = await house.rows<{ after: unknown }>(
      `SELECT e.after FROM events e JOIN digests d ON d.id = e.subject_id WHERE e.name = 'digest.written' AND d.person_id = $1 AND d.day >= '2031-02-01'`,
      [personId],
    );
    expect(events).toEqual([{ after: { marks: [14, 7], news: 0 } }]);
  });

  it('follow a deadline that was moved', async () => {
    const { personId, enrolmentId } = await learner();
    await morning('2031-03-24');
    await house.rows(`UPDATE enrolments SET learning_due_at = $2 WHERE id = $1`, [
      enrolmentId,
      instantInJapan('2031-04-10', '23:59'),
    ]);
    for (let day = '2031-03-25'; day <= '2031-04-04'; day = addDays(day, 1)) await morning(day);
    expect(await daysOf(personId)).toEqual(['2031-03-24', '2031-03-27', '2031-04-03']);
  });

  it('are not for who left', async () => {
    const { personId, enrolmentId } = await learner();
    await house.get(LeaveCourse).run(await given.actor(house, 'office'), enrolmentId, 'withdraw', 'family');
    await morning('2031-03-24');
    expect(await daysOf(personId)).toEqual([]);
  });
});

describe('what does not hurry', () => {
  it('is no mail at all where there is nothing to tell', async () => {
    const personId = await given.person(house);
    const now = house.get(Clock).now();
    expect(await house.get(WriteDigest).run(systemActor, personId, now)).toBe(false);
    expect(await house.rows('SELECT 1 FROM digests WHERE person_id = $1', [personId])).toEqual([]);
  });

  it('comes with the next morning, in the same mail as a reminder', async () => {
    const { personId } = await learner();
    const eventId = (await house.rows<{ id: string }>('SELECT max(id) AS id FROM events'))[0]?.id;
    const news = (subject: string, at: Date) =>
      house.rows(
        `INSERT INTO digest_news (person_id, event_id, template, subject, path, waits_since) VALUES ($1, $2, $3, $3, '/practice', $4)`,
        [personId, eventId, subject, at],
      );
    await news('【かけはし】前の日の知らせ', instantInJapan('2031-03-23', '18:00'));
    await news('【かけはし】今日の知らせ', instantInJapan('2031-03-24', '09:00'));
    await morning('2031-03-24', '09:30');
    const [mail] = await digestsTo(personId);
    expect(mail?.body).toContain('・前の日の知らせ\n');
    expect(mail?.body).not.toContain('今日の知らせ');
    await morning('2031-03-24', '11:30');
    expect(await daysOf(personId)).toEqual(['2031-03-24']);
    await morning('2031-03-25');
    const second = (await digestsTo(personId))[1];
    expect(second).toMatchObject({ day: '2031-03-25', subject: '【かけはし】今日のお知らせ（1件）' });
    expect(second?.body).toMatch(
      /・今日の知らせ\nhttp:\S+\/practice\n（ページを開くコード：[A-Z0-9-]{9}）\n\nリンク.+\/go を開いて/,
    );
  });
});
