import { verificationCode } from '#certification/verification-code';
import { addDays, Clock } from '#platform/clock/clock';
import { certified, type Issued } from '../certification/given-candidate';
import { openHouse, type TestApp } from '../support/app';

let house: TestApp;
let one: Issued;
let other: Issued;
beforeAll(async () => {
  house = await openHouse();
  one = await certified(house, '公開 はなこ');
  other = await certified(house, '停止 たろう');
});
afterAll(() => house.close());

const at = <T>(daysOn: number, work: () => Promise<T>): Promise<T> =>
  house.get(Clock).at(new Date(Date.now() + daysOn * 86_400_000), work);

describe('the public check', () => {
  it('of an address shows a valid certificate, in Japanese and in English', async () => {
    const page = await house.visitor().get(`/verify/${one.token}`);
    expect(page.status).toBe(200);
    for (const words of ['この認証書は有効です', 'This certificate is valid', '公開 はなこ', one.number])
      expect(page.text).toContain(words);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['set-cookie']).toBeUndefined();
    const english = await house.visitor().get(`/verify/${one.token}`, { cookie: 'language=en' });
    for (const words of ['この認証書は有効です', 'This certificate is valid', 'Valid until'])
      expect(english.text).toContain(words);
    const easy = await house.visitor().get(`/verify/${one.token}`, { cookie: 'language=ja-easy' });
    expect(easy.text).toContain('This certificate is valid');
  });

  it('tells valid, expired, suspended, revoked and unknown apart', async () => {
    const agency = await house.as('agency1');
    const check = async () => (await house.visitor().get(`/verify/${other.token}`)).text;
    const after = await at(3 * 366 + 1, check);
    expect(after).toContain('この認証書は期限が切れています');
    expect(after).toContain('This certificate has expired');
    await agency.post(`/certificates/${other.certificateId}/suspension`, { suspensionReason: 'under_inquiry' });
    const suspended = await check();
    expect(suspended).toContain('この認証書は効力が停止されています');
    expect(suspended).not.toContain('事実を確かめている');
    await agency.post(`/certificates/${other.certificateId}/revocation`, { revocationReason: 'misconduct' });
    const revoked = await check();
    expect(revoked).toContain('この認証書は有効ではありません');
    expect(revoked).toContain('This certificate is not valid');
    expect(revoked).not.toContain('停止 たろう');
    for (const token of ['AAAAAAAAAAAAAAAAAAAAAA', 'x', '%00', '..%2f..%2fetc', 'あ', 'A'.repeat(90)]) {
      const page = await house.visitor().get(`/verify/${encodeURI(token)}`);
      expect(page.status).toBe(404);
      expect(page.text).toContain('該当する認証書はありません');
      expect(page.text).toContain('There is no such certificate');
    }
  });

  it('by number alone tells the standing and not the name; with the code it leads to the whole answer', async () => {
    const visitor = house.visitor();
    expect((await visitor.get('/verify')).text).toContain('認証番号');
    const byNumber = await visitor.get(`/verify?number=${one.number.toLowerCase().replaceAll('-', '')}`);
    expect(byNumber.status).toBe(200);
    expect(byNumber.text).toContain('この認証書は有効です');
    expect(byNumber.text).not.toContain('公開 はなこ');
    expect(byNumber.body).not.toContain(one.token);
    const wrong = await visitor.get(`/verify?number=${one.number}&code=AAAA-AAAA`);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('確認コードが違います');
    const right = await visitor.get(`/verify?number=${one.number}&code=${verificationCode(one.token).toLowerCase()}`);
    expect([right.status, right.location]).toEqual([303, `/verify/${one.token}`]);
  });

  it('explains a slip in the number, an empty form and a number that was never issued', async () => {
    const visitor = house.visitor();
    const slip = await visitor.get(`/verify?number=${one.number.slice(0, -1)}${(Number(one.number.at(-1)) + 1) % 10}`);
    expect(slip.status).toBe(422);
    expect(slip.text).toContain('読み違いか打ち間違い');
    expect((await visitor.get('/verify?number=')).status).toBe(422);
    expect((await visitor.get('/verify?number[]=1')).status).toBe(200);
    const { certificateNumber } = await import('#certification/certificate-number');
    const never = await visitor.get(`/verify?number=${certificateNumber(2031, 99_999)}`);
    expect(never.status).toBe(404);
    expect(never.text).toContain('該当する認証書はありません');
  });
});

describe('the register', () => {
  it('lists every certificate with its standing as of a day', async () => {
    const agency = await house.as('agency1');
    const page = await agency.get('/register');
    expect(page.status).toBe(200);
    expect(page.text).toContain('公開 はなこ');
    expect(page.body).toContain(`href="/certificates/${one.certificateId}"`);
    expect((await agency.get('/register?standing=revoked')).text).toContain('停止 たろう');
    expect((await agency.get('/register?standing=revoked')).text).not.toContain('公開 はなこ');
    const today = house.get(Clock).today();
    expect((await agency.get(`/register?on=${addDays(today, 4 * 365)}&standing=expired`)).text).toContain(
      '公開 はなこ',
    );
    expect((await agency.get(`/register?on=${addDays(today, -1)}`)).text).toContain('該当する人はいません');
    expect((await agency.get(`/register?text=${encodeURIComponent(one.number)}`)).text).toContain('公開 はなこ');
    expect((await agency.get('/register?text=%25')).text).toContain('該当する人はいません');
    for (const query of ['on=x', 'on=2026-02-31', 'standing=x', 'prefecture=99', 'after=x', 'after=1e99', 'text[]=a'])
      expect((await agency.get(`/register?${query}`)).status).toBe(200);
  });

  it('is kept by agency, office and auditor, and closed to all others', async () => {
    for (const who of ['office', 'auditor']) expect((await (await house.as(who)).get('/register')).status).toBe(200);
    for (const who of ['trainer1', 'panel', 'contact', one.personId])
      expect((await (await house.as(who)).get('/register')).status).toBe(403);
    expect((await house.visitor().get('/register')).status).toBe(401);
  });
});

describe('the directory', () => {
  it('names the bodies where coordinators work, and no people', async () => {
    const [organisation] = await house.rows<{ name: string }>('SELECT name FROM organisations ORDER BY id LIMIT 1');
    const page = await house.visitor().get('/directory');
    expect(page.status).toBe(200);
    expect(page.text).toContain(organisation!.name);
    expect(page.text).toContain('1機関');
    expect(page.text).not.toContain('公開 はなこ');
    expect((await house.visitor().get('/directory', { cookie: 'language=en' })).status).toBe(200);
    expect((await at(4 * 365, () => house.visitor().get('/directory'))).text).toContain('まだありません');
  });
});

describe('guessing', () => {
  it('is slowed down', async () => {
    const visitor = house.visitor();
    const statuses: number[] = [];
    for (let index = 0; index < 70; index++)
      statuses.push((await visitor.get('/verify/AAAAAAAAAAAAAAAAAAAAAA')).status);
    expect(statuses).toContain(404);
    expect(statuses.at(-1)).toBe(429);
    expect((await visitor.get('/verify/AAAAAAAAAAAAAAAAAAAAAA')).text).toContain('少し待ってください');
  });
});
