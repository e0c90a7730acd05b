import { confirmationPaths } from '#confirmation/confirmation.paths';
import { PressSupervisors } from '#confirmation/press-supervisors.job';
import { isToBeEscalated, isToBeReminded } from '#confirmation/waits-too-long';
import { practitioner, sentLink, sharedEntry } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function askedDaysAgo(days: number) {
  const who = await practitioner(house);
  const link = await sentLink(house, who, await sharedEntry(house, who));
  await house.rows(
    `UPDATE confirmation_requests SET sent_at = sent_at - $2 * interval '1 day', expires_at = expires_at - $2 * interval '1 day' WHERE id = $1`,
    [link.id, days],
  );
  return { ...who, ...link };
}

const requestOf = async (id: number) =>
  (
    await house.rows<{ reminders: number; escalated_at: Date | null }>(
      'SELECT * FROM confirmation_requests WHERE id = $1',
      [id],
    )
  )[0];

describe('a supervisor who does not answer', () => {
  it('is reminded after some days, once a day at most, with the same link and code', async () => {
    const { id, token } = await askedDaysAgo(5);
    await house.get(PressSupervisors).run();
    await house.get(PressSupervisors).run();
    expect(await requestOf(id)).toMatchObject({ reminders: 1, escalated_at: null });
    await house.deliver();
    const [mail] = await house.rows<{ status: string; address: string }>(
      `SELECT m.status, m.address FROM mails m JOIN events v ON v.id = m.event_id WHERE m.template = 'supervisor-reminded' AND v.subject_id = $1`,
      [id],
    );
    expect(mail).toEqual({ status: 'sent', address: 'supervisor@example.jp' });
    expect((await house.visitor().get(confirmationPaths.confirm(token))).status).toBe(200);
  });

  it('is told of to the trainee and the office, who name somebody else', async () => {
    const { id, personId, token } = await askedDaysAgo(11);
    const office = await house.as('office');
    expect((await office.get(confirmationPaths.substitute(id))).status).toBe(404);
    await house.get(PressSupervisors).run();
    expect((await requestOf(id))?.escalated_at).not.toBeNull();
    expect((await (await house.as(personId)).get('/home')).text).toContain('助言者からの返事がありません');
    const list = await office.get(confirmationPaths.unanswered);
    expect(list.body).toContain(confirmationPaths.substitute(id));
    expect(list.text).not.toContain('退職して保険証がなくなった');
    expect((await office.get('/home')).text).toContain('返事のない');
    const to = { supervisorName: '代わり じろう', supervisorEmail: 'deputy@elsewhere.example' };
    expect((await office.post(confirmationPaths.substitute(id), to)).status).toBe(422);
    const done = await office.post(confirmationPaths.substitute(id), { ...to, supervisorEmail: 'deputy@example.jp' });
    expect(done.status).toBe(303);
    expect((await house.visitor().get(confirmationPaths.confirm(token))).status).toBe(410);
    expect((await office.get(confirmationPaths.unanswered)).body).not.toContain(confirmationPaths.substitute(id));
  });

  it('is no business of others', async () => {
    const { id, personId } = await askedDaysAgo(11);
    await house.get(PressSupervisors).run();
    for (const other of ['agency1', 'contact', personId])
      expect((await (await house.as(other)).get(confirmationPaths.substitute(id))).status).toBe(403);
  });
});

test('reminders end, and a link that ran out is told of at any rate', () => {
  const sentAt = new Date('2026-12-01T00:00:00Z');
  const request = {
    ...{ id: 1, enrolmentId: 1, sentAt, expiresAt: new Date('2026-12-15T00:00:00Z'), reminders: 0, remindedAt: null },
    ...{ escalatedAt: null, curriculumVersionId: 1, settings: {} },
  };
  const patience = { reminder: 4, escalation: 30 };
  const on = (day: string) => new Date(`2026-12-${day}T00:00:00Z`);
  expect(isToBeReminded(request, patience, on('04'))).toBe(false);
  expect(isToBeReminded(request, patience, on('05'))).toBe(true);
  expect(isToBeReminded({ ...request, reminders: 3 }, patience, on('05'))).toBe(false);
  expect(isToBeReminded(request, patience, on('16'))).toBe(false);
  expect(isToBeEscalated(request, patience, on('14'))).toBe(false);
  expect(isToBeEscalated(request, patience, on('16'))).toBe(true);
});
