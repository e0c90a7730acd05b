import { createTransport } from 'nodemailer';
import { notificationsPaths } from '#notifications/notifications.paths';
import { ReceiveBounces } from '#notifications/receive-bounces';
import { classOfStatus, refusalOf } from '#notifications/refusal';
import { SendMail } from '#notifications/send-mail';
import { ReturnPaths } from '#platform/mail/return-paths';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';
import { openWorld, sendBack } from './world-of-mail';

let house: TestApp;
let world: Awaited<ReturnType<typeof openWorld>>;
let port = 0;
beforeAll(async () => {
  world = await openWorld();
  process.env['SMTP_URL'] = world.url;
  process.env['BOUNCE_ADDRESS'] = 'bounce@mail.example.jp';
  house = await openHouse();
  port = await house.get(ReceiveBounces).listen(0);
});
afterAll(async () => {
  await house.close();
  await world.close();
  delete process.env['SMTP_URL'];
  delete process.env['BOUNCE_ADDRESS'];
});

/** A mail that waits, to a person who has this address. */
async function mailTo(name: string, values: { template?: string; secrets?: string[] } = {}) {
  const personId = await given.person(house);
  const address = `${name}@town${personId}.example.jp`;
  await house.rows('UPDATE persons SET email = $2 WHERE id = $1', [personId, address]);
  const [row] = await house.rows<{ id: number }>(
    `INSERT INTO mails (person_id, template, address, language, subject, body, secrets, status, created_at)
     VALUES ($1, $2, $3, 'ja', 'お知らせ', E'こんにちは。\\nABCD-EFGH', $4, 'queued', now()) RETURNING id`,
    [personId, values.template ?? 'work-released', address, values.secrets ?? []],
  );
  return { id: row?.id ?? 0, personId, address };
}
const state = async (id: number) =>
  (
    await house.rows<Record<string, unknown>>(
      `SELECT status, tries, error, bounce_class AS class, bounced_at IS NOT NULL AS bounced, sent_at IS NOT NULL AS sent, secrets, body FROM mails WHERE id = $1`,
      [id],
    )
  )[0];
const unreachable = async (personId: number) =>
  (
    await house.rows<{ since: Date | null }>('SELECT email_unreachable_since AS since FROM persons WHERE id = $1', [
      personId,
    ])
  )[0]?.since !== null;
const send = (id: number) => house.get(SendMail).run(id);
const arrivedFor = (address: string) => world.arrived.filter(({ to }) => to === address);

describe('a mail on the wire', () => {
  it('is plain text, says that a machine sent it, and has an address of its own to come back to', async () => {
    const { id, address } = await mailTo('hanako');
    await send(id);
    const [mail] = arrivedFor(address);
    expect(mail?.source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(mail?.source).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
    expect(mail?.source).not.toMatch(/text\/html|multipart/);
    expect(Math.max(...(mail?.source.split('\r\n') ?? []).map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(mail?.from).toMatch(new RegExp(`^bounce\\+${id}\\.[a-z0-9]{8}@mail\\.example\\.jp$`));
    expect(await state(id)).toMatchObject({ status: 'sent', tries: 1 });
  });
});

describe('a mail that the other server refuses for good', () => {
  it('has bounced at once, with the kind of reason and without the address', async () => {
    const { id, personId } = await mailTo('nobody', { secrets: ['ABCD-EFGH'] });
    await send(id);
    expect(await state(id)).toMatchObject({
      status: 'bounced',
      tries: 1,
      class: 'address',
      error: 'EENVELOPE 550',
      sent: false,
      secrets: [],
    });
    expect(await unreachable(personId)).toBe(true);
    const [event] = await house.rows(
      `SELECT before, after FROM events WHERE name = 'mail.bounced' AND subject_id = $1`,
      [id],
    );
    expect(event).toEqual({ before: { status: 'queued' }, after: { status: 'bounced', class: 'address' } });
  });

  it('for its text says nothing against the address', async () => {
    const { id, personId } = await mailTo('strict');
    await send(id);
    expect(await state(id)).toMatchObject({ status: 'bounced', class: 'policy' });
    expect(await unreachable(personId)).toBe(false);
  });

  it('only for now is tried again', async () => {
    const { id, personId } = await mailTo('busy');
    await expect(send(id)).rejects.toThrow('was not taken');
    expect(await state(id)).toMatchObject({ status: 'queued', tries: 1, error: 'EENVELOPE 451', bounced: false });
    expect(await unreachable(personId)).toBe(false);
  });
});

describe('a mail that comes back later', () => {
  it('has bounced, and is so only once', async () => {
    const { id, personId, address } = await mailTo('moved');
    await send(id);
    const back = arrivedFor(address)[0]?.from ?? '';
    await sendBack(port, back, 'failed', '5.2.1');
    await sendBack(port, back.toUpperCase(), 'failed', '5.2.1');
    expect(await state(id)).toMatchObject({ status: 'bounced', class: 'mailbox', sent: true, bounced: true });
    expect(await unreachable(personId)).toBe(true);
    const events = await house.rows(`SELECT 1 FROM events WHERE name = 'mail.bounced' AND subject_id = $1`, [id]);
    expect(events).toHaveLength(1);
  });

  it.each(['delayed', 'delivered', 'relayed'])('as a report that it was %s has not bounced', async (action) => {
    const { id, address } = await mailTo('slow');
    await send(id);
    await sendBack(port, arrivedFor(address)[0]?.from ?? '', action, '4.4.1');
    expect(await state(id)).toMatchObject({ status: 'sent' });
  });

  it('as an absence note has not bounced', async () => {
    const { id, address } = await mailTo('away');
    await send(id);
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
    const to = arrivedFor(address)[0]?.from ?? '';
    await transport.sendMail({ from: address, to, subject: '不在です', text: 'Action: failed\nStatus: 5.1.1' });
    transport.close();
    expect(await state(id)).toMatchObject({ status: 'sent' });
  });

  it('cannot be made up: an address that we did not give out is not known here', async () => {
    const { id } = await mailTo('safe');
    await send(id);
    const real = house.get(ReturnPaths).of(id) ?? '';
    const other = real.replace(`+${id}.`, `+${id + 1}.`);
    await expect(sendBack(port, other, 'failed', '5.1.1')).rejects.toMatchObject({ responseCode: 550 });
    await expect(sendBack(port, 'office@mail.example.jp', 'failed', '5.1.1')).rejects.toMatchObject({
      responseCode: 550,
    });
    expect(await state(id)).toMatchObject({ status: 'sent' });
  });
});

describe('sending again', () => {
  it('takes the address that its reader has now, and believes in it until it bounces too', async () => {
    const { id, personId } = await mailTo('nobody');
    await send(id);
    const address = `found@town${personId}.example.jp`;
    await house.rows('UPDATE persons SET email = $2 WHERE id = $1', [personId, address]);
    const operator = await house.as('operator');
    const list = await operator.get(`${notificationsPaths.mails}?status=bounced`);
    expect(list.body).toContain(notificationsPaths.dispatch(id));
    expect(list.body).not.toContain('nobody@');
    expect((await operator.post(notificationsPaths.dispatch(id))).status).toBe(303);
    expect(await unreachable(personId)).toBe(false);
    await house.deliver();
    expect(await state(id)).toMatchObject({ status: 'sent', bounced: false, class: null });
    expect(arrivedFor(address)).toHaveLength(1);
    expect((await operator.post(notificationsPaths.dispatch(id))).status).toBe(409);
  });

  it('is not offered for a letter whose code is masked: its reader asks for a new one', async () => {
    const { id } = await mailTo('nobody', { template: 'password-reset', secrets: ['ABCD-EFGH'] });
    await send(id);
    const operator = await house.as('operator');
    expect((await operator.get(`${notificationsPaths.mails}?status=bounced`)).body).not.toContain(
      notificationsPaths.dispatch(id),
    );
    const refused = await operator.post(notificationsPaths.dispatch(id));
    expect(refused.status).toBe(409);
    expect((await state(id))?.['body']).not.toContain('ABCD-EFGH');
  });
});

describe('the kind of a refusal', () => {
  it.each([
    [{ command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 unknown' }, 'address'],
    [{ command: 'RCPT TO', responseCode: 552, response: '552 5.2.2 full' }, 'mailbox'],
    [{ command: 'RCPT TO', responseCode: 553, response: '553 sorry' }, 'address'],
    [{ command: 'DATA', responseCode: 554, response: '554 no' }, 'policy'],
    [{ command: 'RCPT TO', responseCode: 450, response: '450 4.2.0 grey' }, null],
    [{ command: 'MAIL FROM', responseCode: 553, response: '553 5.7.1 sender' }, null],
    [{ command: 'AUTH PLAIN', responseCode: 535, response: '535 5.7.8 password' }, null],
    [{ code: 'ECONNECTION' }, null],
  ])('%j is %s', (failure, kind) => expect(refusalOf(failure)).toBe(kind));

  it.each([
    ['5.4.4', 'delivery'],
    ['5.7.26', 'policy'],
    ['5.0.0', 'other'],
  ])('%s is %s', (status, kind) => expect(classOfStatus(status)).toBe(kind));
});
