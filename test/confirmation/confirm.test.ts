import { confirmationPaths } from '#confirmation/confirmation.paths';
import { ConfirmationLetter } from '#confirmation/confirmation-letter';
import { practitioner, sentLink, sharedEntry } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function asked() {
  const who = await practitioner(house);
  const entryId = await sharedEntry(house, who);
  return { ...who, entryId, ...(await sentLink(house, who, entryId)) };
}

const entryStatus = async (id: number) =>
  (await house.rows<{ status: string }>('SELECT status FROM practice_entries WHERE id = $1', [id]))[0]?.status;

describe('the link of a supervisor', () => {
  it('is in the letter, with its code', async () => {
    const { id, token, code } = await asked();
    const letter = await house.get(ConfirmationLetter).of(id);
    expect(letter).toMatchObject({ supervisorEmail: 'supervisor@example.jp', code });
    expect(letter?.href).toContain(confirmationPaths.confirm(token));
    const [row] = await house.rows('SELECT * FROM confirmations WHERE id = $1', [id]);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(JSON.stringify(row)).not.toContain(code);
  });

  it('shows who asks, and the text only after the code', async () => {
    const { token, code } = await asked();
    const visitor = house.visitor();
    const first = await visitor.get(confirmationPaths.confirm(token));
    expect(first.status).toBe(200);
    expect(first.text).toContain('例示 はなこ');
    expect(first.text).not.toContain('退職して保険証がなくなった');
    expect((await visitor.post(confirmationPaths.confirmAnswer(token), { answer: 'confirm' })).status).toBe(403);
    const opened = await visitor.post(confirmationPaths.confirmCode(token), {
      code: code.toLowerCase().replace('-', ' '),
    });
    expect(opened.status).toBe(303);
    expect((await visitor.get(opened.location)).text).toContain('退職して保険証がなくなった');
    expect((await house.visitor().get(confirmationPaths.confirm(token))).text).not.toContain(
      '退職して保険証がなくなった',
    );
  });

  it('takes one answer', async () => {
    const { token, code, entryId } = await asked();
    const visitor = house.visitor();
    await visitor.get(confirmationPaths.confirm(token));
    await visitor.post(confirmationPaths.confirmCode(token), { code });
    const answer = await visitor.post(confirmationPaths.confirmAnswer(token), {
      answer: 'confirm',
      comment: '同席しました。',
    });
    expect(answer.status).toBe(303);
    expect((await visitor.get(answer.location)).text).toContain('ありがとうございました');
    expect(await entryStatus(entryId)).toBe('confirmed');
    expect(await house.events()).toContain('entry.confirmed');
    expect(
      (await visitor.post(confirmationPaths.confirmAnswer(token), { answer: 'query', comment: 'やはり' })).status,
    ).toBe(410);
    expect((await visitor.get(confirmationPaths.confirm(token))).status).toBe(410);
  });

  it('takes a question, which needs words', async () => {
    const { token, code, entryId, personId } = await asked();
    const visitor = house.visitor();
    await visitor.get(confirmationPaths.confirm(token));
    await visitor.post(confirmationPaths.confirmCode(token), { code });
    expect((await visitor.post(confirmationPaths.confirmAnswer(token), { answer: 'query', comment: '' })).status).toBe(
      422,
    );
    expect((await visitor.post(confirmationPaths.confirmAnswer(token), { comment: '何も選ばない' })).status).toBe(422);
    expect(
      (
        await visitor.post(confirmationPaths.confirmAnswer(token), {
          answer: 'query',
          comment: '日付は合っていますか。',
        })
      ).status,
    ).toBe(303);
    expect(await entryStatus(entryId)).toBe('queried');
    expect((await (await house.as(personId)).get(confirmationPaths.ofEntry(entryId))).text).toContain(
      '日付は合っていますか。',
    );
  });

  it('closes after five wrong codes, for the right one too', async () => {
    const { token, code } = await asked();
    const visitor = house.visitor();
    await visitor.get(confirmationPaths.confirm(token));
    for (let tries = 1; tries < 5; tries += 1)
      expect((await visitor.post(confirmationPaths.confirmCode(token), { code: 'AAAA-AAAA' })).status).toBe(422);
    expect((await visitor.post(confirmationPaths.confirmCode(token), { code: 'AAAA-AAAA' })).status).toBe(410);
    expect((await visitor.post(confirmationPaths.confirmCode(token), { code })).status).toBe(410);
  });

  it('expires after fourteen days', async () => {
    const { id, token } = await asked();
    const [row] = await house.rows<{ days: number }>(
      `SELECT extract(day FROM expires_at - sent_at)::int AS days FROM confirmations WHERE id = $1`,
      [id],
    );
    expect(row?.days).toBe(14);
    await house.rows(
      `UPDATE confirmations SET sent_at = sent_at - interval '15 days', expires_at = expires_at - interval '15 days' WHERE id = $1`,
      [id],
    );
    expect((await house.visitor().get(confirmationPaths.confirm(token))).status).toBe(410);
  });

  it('that nobody sent does not exist', async () => {
    expect((await house.visitor().get(confirmationPaths.confirm('unknown'))).status).toBe(404);
    const { token } = await asked();
    expect((await house.visitor().get(confirmationPaths.confirmThanks(token))).status).toBe(404);
  });
});
