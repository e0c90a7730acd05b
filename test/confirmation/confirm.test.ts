import { confirmationPaths } from '#confirmation/confirmation.paths';
import { ConfirmationLetter } from '#confirmation/confirmation-letter';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { entryFields, practitioner, sentLink, sharedEntry } from '../practice/given-practice';
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

async function askedAboutThree() {
  const who = await practitioner(house);
  const first = await sharedEntry(house, who);
  const second = await sharedEntry(house, who);
  const third = await sharedEntry(house, who);
  return { ...who, first, second, third, ...(await sentLink(house, who, [first, second, third])) };
}

interface Item {
  readonly id: number;
  readonly text_hash: string;
}
const itemsOf = (requestId: number) =>
  house.rows<Item>('SELECT id, text_hash FROM confirmations WHERE request_id = $1 ORDER BY entry_id', [requestId]);
const fieldsOf = (item: Item | undefined, answer: string, comment: string): Record<string, string> => ({
  [`item${item?.id}-answer`]: answer,
  [`item${item?.id}-comment`]: comment,
  [`item${item?.id}-textHash`]: item?.text_hash ?? '',
});
const fields = async (requestId: number, answer: string, comment: string) =>
  fieldsOf((await itemsOf(requestId))[0], answer, comment);

async function opened(token: string, code: string) {
  const visitor = house.visitor();
  await visitor.get(confirmationPaths.confirm(token));
  await visitor.post(confirmationPaths.confirmCode(token), { code });
  return visitor;
}

const entryStatus = async (id: number) =>
  (await house.rows<{ status: string }>('SELECT status FROM practice_entries WHERE id = $1', [id]))[0]?.status;

/** What its trainee is told of a request: at once, or with the next morning's digest. */
async function toldOf(requestId: number): Promise<string[]> {
  await house.deliver();
  const rows = await house.rows<{ told: string }>(
    `SELECT 'at once: ' || m.template AS told FROM mails m JOIN events v ON v.id = m.event_id WHERE v.subject_id = $1 AND v.name LIKE 'confirmation.%' AND m.person_id IS NOT NULL
     UNION ALL SELECT 'tomorrow: ' || n.template FROM digest_news n JOIN events v ON v.id = n.event_id WHERE v.subject_id = $1 AND v.name LIKE 'confirmation.%'`,
    [requestId],
  );
  return rows.map(({ told }) => told).sort();
}

describe('the link of a supervisor', () => {
  it('is in the letter, with its code', async () => {
    const { id, token, code } = await asked();
    const letter = await house.get(ConfirmationLetter).of(id);
    expect(letter).toMatchObject({ supervisorEmail: 'supervisor@example.jp', code });
    expect(letter?.href).toContain(confirmationPaths.confirm(token));
    const [row] = await house.rows('SELECT * FROM confirmation_requests WHERE id = $1', [id]);
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
    const { text } = await visitor.get(opened.location);
    expect(text).toContain('退職して保険証がなくなった');
    // What happened is read first; its many facts stand below.
    expect(text.indexOf('退職して保険証がなくなった')).toBeLessThan(text.indexOf('記録の項目'));
    expect(text).toContain('「質問・確かめたいことがあります」を選んで');
    expect((await house.visitor().get(confirmationPaths.confirm(token))).text).not.toContain(
      '退職して保険証がなくなった',
    );
  });

  it('takes one answer', async () => {
    const { token, code, entryId, id } = await asked();
    const visitor = await opened(token, code);
    expect((await visitor.get(confirmationPaths.confirm(token))).text).not.toContain('あとで答える');
    const answer = await visitor.post(
      confirmationPaths.confirmAnswer(token),
      await fields(id, 'confirm', '同席しました。'),
    );
    expect(answer.status).toBe(303);
    expect((await visitor.get(answer.location)).text).toContain('ありがとうございました');
    expect(await entryStatus(entryId)).toBe('confirmed');
    expect(await house.events()).toContain('entry.confirmed');
    expect(
      (await visitor.post(confirmationPaths.confirmAnswer(token), await fields(id, 'query', 'やはり'))).status,
    ).toBe(410);
    expect((await visitor.get(confirmationPaths.confirm(token))).status).toBe(410);
  });

  it('takes a question, which needs words', async () => {
    const { token, code, entryId, personId, id } = await asked();
    const visitor = await opened(token, code);
    const path = confirmationPaths.confirmAnswer(token);
    expect((await visitor.post(path, await fields(id, 'query', ''))).status).toBe(422);
    expect((await visitor.post(path, await fields(id, 'later', '何も選ばない'))).status).toBe(422);
    expect((await visitor.post(path, await fields(id, 'query', '日付は合っていますか。'))).status).toBe(303);
    expect(await entryStatus(entryId)).toBe('queried');
    expect((await (await house.as(personId)).get(confirmationPaths.ofEntry(entryId))).text).toContain(
      '日付は合っていますか。',
    );
  });

  it('holds several items, which may be answered in parts', async () => {
    const { first, second, third, id, token, code } = await askedAboutThree();
    const visitor = await opened(token, code);
    const page = await visitor.get(confirmationPaths.confirm(token));
    expect(page.text).toContain('確かめていただく記録は3件です');
    expect(page.text).toContain('あとで答える');
    const [one, two] = await itemsOf(id);
    const part = await visitor.post(confirmationPaths.confirmAnswer(token), {
      ...fieldsOf(one, 'confirm', ''),
      ...fieldsOf(two, 'query', '人数は合っていますか。'),
    });
    expect(part.location.split('?')[0]).toBe(confirmationPaths.confirm(token));
    expect(await Promise.all([first, second, third].map(entryStatus))).toEqual(['confirmed', 'queried', 'shared']);
    const later = await opened(token, code);
    const rest = await later.get(confirmationPaths.confirm(token));
    expect(rest.text).toContain('済んだもの、変わったもの');
    const [, , last] = await itemsOf(id);
    const all = await later.post(confirmationPaths.confirmAnswer(token), {
      ...fieldsOf(last, 'later', ''),
      [`item${last?.id}-looked`]: '1',
      all: 'confirm',
    });
    expect(all.location).toBe(confirmationPaths.confirmThanks(token));
    expect(await entryStatus(third)).toBe('confirmed');
  });

  it('tells its trainee once of a page: a question at once, mere confirmation with the next morning', async () => {
    const { id, token, code } = await askedAboutThree();
    const visitor = await opened(token, code);
    const [one, two, three] = await itemsOf(id);
    const answer = (fields: Record<string, string>) => visitor.post(confirmationPaths.confirmAnswer(token), fields);
    await answer({ ...fieldsOf(one, 'confirm', ''), ...fieldsOf(two, 'query', '人数は合っていますか。') });
    expect(await toldOf(id)).toEqual(['at once: confirmation-questioned']);
    await answer(fieldsOf(three, 'confirm', ''));
    expect(await toldOf(id)).toEqual(['at once: confirmation-questioned', 'tomorrow: confirmation-answered']);
  });

  it('confirms no text but the one that was read', async () => {
    const { first, second, id, token, code, personId } = await askedAboutThree();
    const visitor = await opened(token, code);
    const [one, two] = await itemsOf(id);
    await (await house.as(personId)).post(
      practiceLogPaths.editEntry(first),
      entryFields(house, 2, { outcome: '別のことになった。' }),
    );
    const answer = await visitor.post(confirmationPaths.confirmAnswer(token), {
      ...fieldsOf(one, 'confirm', ''),
      ...fieldsOf(two, 'confirm', ''),
    });
    expect(answer.status).toBe(303);
    expect(await Promise.all([first, second].map(entryStatus))).toEqual(['shared', 'confirmed']);
    const page = await visitor.get(confirmationPaths.confirm(token));
    expect(page.text).toContain('記録の本文が変わったため、無効になりました');
    expect(page.text).not.toContain('別のことになった。');
    const own = await (await house.as(personId)).get(confirmationPaths.ofEntry(first));
    expect(own.text).toContain('記録の本文が変わったため、無効になりました');
  });

  it('passes to somebody else at the same workplace only, and dies then', async () => {
    const { first, id, token, code } = await askedAboutThree();
    const visitor = await opened(token, code);
    const [one] = await itemsOf(id);
    await visitor.post(confirmationPaths.confirmAnswer(token), fieldsOf(one, 'confirm', ''));
    const path = confirmationPaths.confirmSubstitute(token);
    const other = { supervisorName: '代わり じろう', supervisorEmail: 'other@elsewhere.example' };
    expect((await house.visitor().post(path, other)).status).toBe(403);
    expect((await visitor.post(path, other)).status).toBe(422);
    expect((await visitor.post(path, { ...other, supervisorEmail: 'deputy@example.jp' })).status).toBe(200);
    expect((await visitor.get(confirmationPaths.confirm(token))).status).toBe(410);
    const [request] = await house.rows<{ id: number; salt: string }>(
      'SELECT * FROM confirmation_requests WHERE replaces = $1',
      [id],
    );
    expect(request).toMatchObject({ supervisor_email: 'deputy@example.jp', why: 'substituted', status: 'open' });
    expect(await itemsOf(request?.id ?? 0)).toHaveLength(2);
    expect(await entryStatus(first)).toBe('confirmed');
    expect(await house.events()).toContain('supervisor.substituted');
    expect(await house.get(ConfirmationLetter).of(request?.id ?? 0)).toMatchObject({
      supervisorEmail: 'deputy@example.jp',
    });
    await expect(
      house.rows(`UPDATE confirmation_requests SET supervisor_email = 'x@elsewhere.example' WHERE id = $1`, [
        request?.id,
      ]),
    ).rejects.toThrow('foreign key');
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
      `SELECT extract(day FROM expires_at - sent_at)::int AS days FROM confirmation_requests WHERE id = $1`,
      [id],
    );
    expect(row?.days).toBe(14);
    await house.rows(
      `UPDATE confirmation_requests SET sent_at = sent_at - interval '15 days', expires_at = expires_at - interval '15 days' WHERE id = $1`,
      [id],
    );
    const visitor = house.visitor();
    const page = await visitor.get(confirmationPaths.confirm(token));
    expect(page.status).toBe(410);
    expect(page.text).toContain('s•••@example.jp');
    expect((await visitor.post(confirmationPaths.confirmRenewal(token))).status).toBe(200);
    const [request] = await house.rows('SELECT * FROM confirmation_requests WHERE replaces = $1', [id]);
    expect(request).toMatchObject({ supervisor_email: 'supervisor@example.jp', why: 'renewed', status: 'open' });
    expect((await visitor.post(confirmationPaths.confirmRenewal(token))).status).toBe(409);
  });

  it('that still opens cannot be asked for anew', async () => {
    const { token } = await asked();
    expect((await house.visitor().post(confirmationPaths.confirmRenewal(token))).status).toBe(409);
  });

  it('that nobody sent does not exist', async () => {
    expect((await house.visitor().get(confirmationPaths.confirm('unknown'))).status).toBe(404);
    const { token } = await asked();
    expect((await house.visitor().get(confirmationPaths.confirmThanks(token))).status).toBe(404);
  });
});
