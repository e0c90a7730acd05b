import { practicePaths } from '#practice/practice.paths';
import { openHouse, type TestApp } from '../support/app';
import { confirmedEntry, draftEntry, entryText, practitioner, sentLink, sharedEntry } from './given-practice';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const statusOf = async (id: number) =>
  (await house.rows<{ status: string }>('SELECT status FROM practice_entries WHERE id = $1', [id]))[0]?.status;

describe('an entry', () => {
  it('is written down as a private draft', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    expect((await visitor.get(practicePaths.newEntry)).text).toContain('下書きは、あなただけが読めます');
    const answer = await visitor.post(practicePaths.entries, { ...entryText(house), practisedOn: '2026-01-15' });
    expect(answer.status).toBe(303);
    const page = await visitor.get(answer.location);
    expect(page.text).toContain('退職の奥にあった在留期限');
    expect(page.text).toContain('入管庁の通訳支援（電話）');
    const id = Number(/entries\/(\d+)/.exec(answer.location)?.[1]);
    expect(await statusOf(id)).toBe('draft');
    const another = await practitioner(house);
    expect((await (await house.as(another.personId)).get(practicePaths.entry(id))).status).toBe(404);
    expect((await (await house.as('trainer1')).get(practicePaths.entry(id))).status).toBe(403);
  });

  it('needs its facts, known codes and a day that has come', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const answer = await visitor.post(practicePaths.entries, {
      ...entryText(house),
      topics: ['T77'],
      minutes: 'many',
      practisedOn: '2099-01-01',
    });
    expect(answer.status).toBe(422);
    for (const field of ['topics', 'minutes']) expect(answer.body).toContain(`href="#${field}"`);
    expect(answer.text).toContain('退職して保険証がなくなった');
    const future = await visitor.post(practicePaths.entries, { ...entryText(house), practisedOn: '2099-01-01' });
    expect(future.body).toContain('href="#practisedOn"');
    expect(await house.rows('SELECT 1 FROM practice_entries WHERE enrolment_id = $1', [who.enrolmentId])).toEqual([]);
  });

  it('is shared when its texts are there, once', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const empty = await draftEntry(house, who, { situation: '' });
    expect((await visitor.post(practicePaths.entrySharing(empty))).status).toBe(422);
    const id = await draftEntry(house, who);
    expect((await visitor.post(practicePaths.entrySharing(id))).status).toBe(303);
    expect(await statusOf(id)).toBe('shared');
    expect((await visitor.post(practicePaths.entrySharing(id))).status).toBe(409);
    const another = await practitioner(house);
    expect((await (await house.as(another.personId)).post(practicePaths.entrySharing(id))).status).toBe(404);
  });

  it('goes out with what could tell who a client is only when its writer has looked at it', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const id = await draftEntry(house, who, { action: 'グエン・ティ・ランさんの届出を一緒に書いた。' });
    const page = await visitor.get(practicePaths.entry(id));
    expect(page.body).toContain('<mark>グエン・ティ・ラン</mark>');
    const unseen = await visitor.post(practicePaths.entrySharing(id));
    expect(unseen.status).toBe(422);
    expect(unseen.body).toContain('id="lookedThrough-error"');
    expect(await statusOf(id)).toBe('draft');
    const lookedThrough = /name="lookedThrough" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    expect((await visitor.post(practicePaths.entrySharing(id), { lookedThrough: 'another' })).status).toBe(422);
    expect((await visitor.post(practicePaths.entrySharing(id), { lookedThrough })).status).toBe(303);
    const [event] = await house.rows<{ after: object }>(
      "SELECT after FROM events WHERE name = 'entry.shared' AND subject_id = $1",
      [id],
    );
    expect(event?.after).toEqual({ status: 'shared', suspicions: ['name'] });
  });

  it('is not overwritten from an older window', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const id = await draftEntry(house, who);
    expect(
      (await visitor.post(practicePaths.editEntry(id), { ...entryText(house), title: '新しい題', rowVersion: 1 }))
        .status,
    ).toBe(303);
    expect(
      (await visitor.post(practicePaths.editEntry(id), { ...entryText(house), title: '古い窓', rowVersion: 1 })).status,
    ).toBe(409);
    expect((await visitor.get(practicePaths.entry(id))).text).toContain('新しい題');
  });

  it('loses its confirmation with any change of its text, visibly', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const id = await confirmedEntry(house, who);
    const [{ row_version } = { row_version: 0 }] = await house.rows<{ row_version: number }>(
      'SELECT row_version FROM practice_entries WHERE id = $1',
      [id],
    );
    const same = await visitor.post(practicePaths.editEntry(id), { ...entryText(house), rowVersion: row_version });
    expect(same.status).toBe(303);
    expect(await statusOf(id)).toBe('confirmed');
    await visitor.post(practicePaths.editEntry(id), {
      ...entryText(house),
      outcome: '届出が済んだと聞いた。',
      rowVersion: row_version,
    });
    expect(await statusOf(id)).toBe('shared');
    expect(await house.rows('SELECT status FROM confirmations WHERE entry_id = $1', [id])).toEqual([
      { status: 'void' },
    ]);
    expect((await visitor.get(practicePaths.entry(id))).text).toContain('前の確認は無効になりました');
    expect(await house.events()).toContain('confirmation.voided');
  });

  it('keeps the texts that others read once it is shared', async () => {
    const who = await practitioner(house);
    const id = await sharedEntry(house, who);
    const answer = await (await house.as(who.personId)).post(practicePaths.editEntry(id), {
      ...entryText(house),
      situation: '',
      rowVersion: 2,
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#situation"');
  });
});

describe('asking a supervisor', () => {
  it('sends a letter that only this room can write; nothing stored opens the link', async () => {
    const who = await practitioner(house);
    const id = await sharedEntry(house, who);
    const visitor = await house.as(who.personId);
    const to = { supervisorName: '助言 たろう', supervisorEmail: 'supervisor@example.jp' };
    expect(
      (await visitor.post(practicePaths.entryConfirmation(id), { supervisorName: '', supervisorEmail: 'x' })).status,
    ).toBe(422);
    expect((await visitor.post(practicePaths.entryConfirmation(id), to)).status).toBe(303);
    expect((await visitor.get(practicePaths.entry(id))).text).toContain('確認を頼みました');
    const [event] = await house.rows<{ after: object }>(
      `SELECT after FROM events WHERE name = 'confirmation.requested' ORDER BY id DESC LIMIT 1`,
    );
    expect(event?.after).toEqual({ entryId: id });
  });

  it('voids the earlier link, and refuses the own address', async () => {
    const who = await practitioner(house);
    const id = await sharedEntry(house, who);
    const first = await sentLink(house, who, id);
    const second = await sentLink(house, who, id);
    expect((await house.visitor().get(practicePaths.confirm(first.token))).status).toBe(410);
    expect((await house.visitor().get(practicePaths.confirm(second.token))).status).toBe(200);
    const [{ email } = { email: '' }] = await house.rows<{ email: string }>('SELECT email FROM persons WHERE id = $1', [
      who.personId,
    ]);
    const own = await (await house.as(who.personId)).post(practicePaths.entryConfirmation(id), {
      supervisorName: '自分',
      supervisorEmail: email.toUpperCase(),
    });
    expect(own.status).toBe(422);
  });

  it('is not possible for a draft or by somebody else', async () => {
    const who = await practitioner(house);
    const to = { supervisorName: '助言 たろう', supervisorEmail: 'supervisor@example.jp' };
    const draft = await draftEntry(house, who);
    expect((await (await house.as(who.personId)).post(practicePaths.entryConfirmation(draft), to)).status).toBe(409);
    const another = await practitioner(house);
    const shared = await sharedEntry(house, who);
    expect((await (await house.as(another.personId)).post(practicePaths.entryConfirmation(shared), to)).status).toBe(
      404,
    );
  });
});
