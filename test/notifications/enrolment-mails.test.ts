import { admissionsPaths } from '#admissions/admissions.paths';
import { AppointPerson } from '#identity/appoint-person';
import { RecordBounce } from '#notifications/record-bounce';
import { systemActor } from '#platform/actor/actor';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const paths = admissionsPaths;
const newestTo = async (personId: number) =>
  (
    await house.rows<{ id: number; status: string }>(
      'SELECT id, status FROM mails WHERE person_id = $1 ORDER BY id DESC LIMIT 1',
      [personId],
    )
  )[0] ?? { id: 0, status: '' };

/** Somebody who was written to, and whose mail came back. */
async function unreached() {
  const who = await given.trainee(house);
  const office = await house.as('office');
  await office.post(paths.enrolmentMails(who.enrolmentId), { subject: 'ご連絡', body: 'お元気ですか。' });
  await house.deliver();
  const { id } = await newestTo(who.personId);
  await house.get(RecordBounce).run(id, 'address');
  return { ...who, office, mailId: id };
}

describe('the mail of one person', () => {
  it('is written from here and shown with its state, not with its text; news wait for the morning', async () => {
    const { enrolmentId } = await given.trainee(house);
    const office = await house.as('office');
    const sent = await office.post(paths.enrolmentMails(enrolmentId), { subject: '面談のご案内', body: '秘密の本文' });
    expect([sent.status, sent.location.split('?')[0]]).toEqual([303, paths.enrolmentMails(enrolmentId)]);
    await house.deliver();
    const page = await office.get(paths.enrolmentMails(enrolmentId));
    expect(page.text).toContain('面談のご案内');
    expect(page.text).toContain('送信済み');
    expect(page.text).toContain('受講が始まりました');
    expect(page.body).not.toContain('秘密の本文');
    expect((await office.get(paths.enrolment(enrolmentId))).body).toContain(paths.enrolmentMails(enrolmentId));
  });

  it.each([
    ['subject', { subject: '', body: '本文' }],
    ['subject', { subject: '二行の\n件名', body: '本文' }],
    ['body', { subject: '件名', body: 'あ'.repeat(4001) }],
  ])('asks again for a %s that will not do, and keeps the rest', async (field, typed) => {
    const { enrolmentId } = await given.trainee(house);
    const answer = await (await house.as('office')).post(paths.enrolmentMails(enrolmentId), typed);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`href="#${field}"`);
    expect(answer.body).toContain(field === 'body' ? 'value="件名"' : '本文');
    expect(await house.rows('SELECT 1 FROM message_recipients WHERE enrolment_id = $1', [enrolmentId])).toEqual([]);
  });

  it('is there only for who keeps the cohort', async () => {
    const { enrolmentId } = await given.trainee(house);
    const personId = await given.person(house, '担当 に');
    await house.get(AppointPerson).run(systemActor, { personId, role: 'office', cohortId: await given.cohort(house) });
    const clerk = await house.as(personId);
    expect((await clerk.get(paths.enrolmentMails(enrolmentId))).status).toBe(404);
    const written = await clerk.post(paths.enrolmentMails(enrolmentId), { subject: '件名', body: '本文' });
    expect(written.status).toBe(404);
  });

  it('that came back is said to the office at the person, and to the person on every page until it is sent again', async () => {
    const { enrolmentId, personId, office, mailId } = await unreached();
    expect((await office.get(paths.enrolment(enrolmentId))).text).toContain('メールが届いていません');
    const person = await house.as(personId);
    expect((await person.get('/home')).text).toContain('メールが届いていません');
    expect((await person.get('/account/mail')).text).toContain('戻ってきました');
    const path = `${paths.enrolmentMails(enrolmentId)}/${mailId}/dispatch`;
    expect((await office.get(paths.enrolmentMails(enrolmentId))).body).toContain(path);
    expect((await office.post(path)).status).toBe(303);
    expect((await person.get('/home')).text).not.toContain('メールが届いていません');
    await house.deliver();
    expect(await newestTo(personId)).toEqual({ id: mailId, status: 'sent' });
  });

  it('is not sent again by somebody who keeps another cohort', async () => {
    const { enrolmentId, personId, mailId } = await unreached();
    const clerkId = await given.person(house, '担当 さん');
    await house
      .get(AppointPerson)
      .run(systemActor, { personId: clerkId, role: 'office', cohortId: await given.cohort(house) });
    const path = `${paths.enrolmentMails(enrolmentId)}/${mailId}/dispatch`;
    expect((await (await house.as(clerkId)).post(path)).status).toBe(403);
    expect((await newestTo(personId)).status).toBe('bounced');
  });
});

describe('a domain that refuses several mails', () => {
  it('is named on the page of the operator', async () => {
    const operator = await house.as('operator');
    expect((await operator.get('/operations')).text).not.toContain('refusing.example.jp');
    for (const name of ['a', 'b', 'c'])
      await house.rows(
        `INSERT INTO mails (template, address, language, subject, body, status, created_at, bounced_at, bounce_class)
         VALUES ('work-released', $1, 'ja', '件名', '本文', 'bounced', now(), now(), 'policy')`,
        [`${name}@Refusing.example.jp`],
      );
    const page = await operator.get('/operations');
    expect(page.text).toContain('refusing.example.jp あてのメールが、この7日間に3件');
    expect(page.body).not.toContain('a@');
  });
});
