import { maskedAddress } from '#notifications/mails.page';
import { notificationsPaths } from '#notifications/notifications.paths';
import { SendMail } from '#notifications/send-mail';
import { Mailer } from '#platform/mail/mailer';
import { openHouse, type TestApp } from '../support/app';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => house.close());

async function mail(values: { status?: string; secrets?: string[] } = {}): Promise<number> {
  const [row] = await house.rows<{ id: number }>(
    `INSERT INTO mails (template, address, language, subject, body, secrets, status, tries, created_at)
     VALUES ('work-released', 'tarou@example.jp', 'ja', '件名', 'コード ABCD-EFGH', $1, $2, 0, now()) RETURNING id`,
    [values.secrets ?? ['ABCD-EFGH'], values.status ?? 'queued'],
  );
  return row?.id ?? 0;
}

const state = async (id: number) =>
  (await house.rows(`SELECT status, tries, error, body, secrets FROM mails WHERE id = $1`, [id]))[0];
const mailServerIsDown = () =>
  jest
    .spyOn(house.get(Mailer), 'send')
    .mockRejectedValue(
      Object.assign(new Error('no route to tarou@example.jp'), { code: 'ECONNECTION', responseCode: 421 }),
    );

describe('sending a mail', () => {
  it('masks its secrets once it is on its way', async () => {
    const id = await mail();
    await house.get(SendMail).run(id);
    expect(await state(id)).toEqual({ status: 'sent', tries: 1, error: null, body: 'コード ＊＊＊＊', secrets: [] });
  });

  it('does not send what was sent', async () => {
    const id = await mail();
    await house.get(SendMail).run(id);
    const send = jest.spyOn(house.get(Mailer), 'send');
    await house.get(SendMail).run(id);
    expect(send).not.toHaveBeenCalled();
  });

  it('asks for another try five times, then gives up and says why, without the address', async () => {
    const id = await mail();
    mailServerIsDown();
    for (let tries = 1; tries <= 5; tries += 1) {
      await expect(house.get(SendMail).run(id)).rejects.toThrow('was not taken');
      expect(await state(id)).toMatchObject({ status: 'queued', tries });
    }
    await house.get(SendMail).run(id);
    expect(await state(id)).toMatchObject({ status: 'failed', tries: 6, error: 'ECONNECTION 421' });
  });
});

describe('the list of mails', () => {
  it('shows the operator that there are mails, not to whom and not what they say', async () => {
    await mail();
    const page = await (await house.as('operator')).get(notificationsPaths.mails);
    expect(page.status).toBe(200);
    expect(page.text).toContain('t***@example.jp');
    expect(page.body).not.toContain('tarou@');
    expect(page.body).not.toContain('ABCD-EFGH');
  });

  it('can be asked for the failed ones', async () => {
    const id = await mail({ status: 'failed' });
    const page = await (await house.as('operator')).get(`${notificationsPaths.mails}?status=failed`);
    expect(page.body).toContain(notificationsPaths.dispatch(id));
  });

  it('lets a failed mail go again', async () => {
    const id = await mail({ status: 'failed' });
    const operator = await house.as('operator');
    const answer = await operator.post(notificationsPaths.dispatch(id));
    expect(answer.status).toBe(303);
    expect(await state(id)).toMatchObject({ status: 'queued', tries: 0, error: null });
    expect(await house.events()).toContain('mail.resent');
    await house.deliver();
    expect(await state(id)).toMatchObject({ status: 'sent' });
    expect((await operator.post(notificationsPaths.dispatch(id))).status).toBe(409);
  });

  it('does not know a mail that there is not', async () => {
    expect((await (await house.as('operator')).post(notificationsPaths.dispatch(999_999))).status).toBe(404);
  });

  it.each(['agency1', 'office', 'auditor', 'trainee1'])('is closed to %s', async (who) => {
    const visitor = await house.as(who);
    expect((await visitor.get(notificationsPaths.mails)).status).toBe(403);
    expect((await visitor.post(notificationsPaths.dispatch(1))).status).toBe(403);
  });

  it('is paged', async () => {
    for (let count = 0; count < 51; count += 1) await mail({ status: 'failed' });
    const operator = await house.as('operator');
    const first = await operator.get(notificationsPaths.mails);
    const next =
      /href="(\/operations\/mails\?[^"]*before[^"]*)" rel="next"/
        .exec(first.body)?.[1]
        ?.replaceAll('&amp;', '&')
        .replaceAll('&#x3D;', '=') ?? '';
    expect((await operator.get(next)).status).toBe(200);
  });
});

describe('a masked address', () => {
  it.each([
    ['tarou@example.jp', 't***@example.jp'],
    ['髙橋@例え.jp', '髙***@例え.jp'],
    ['@example.jp', '***@example.jp'],
  ])('%s', (address, masked) => expect(maskedAddress(address)).toBe(masked));
});
