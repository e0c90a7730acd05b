import { confirmationPaths } from '#confirmation/confirmation.paths';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import {
  confirmedEntry,
  draftEntry,
  entryFields,
  practitioner,
  sentLink,
  sharedEntry,
} from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const statusOf = async (id: number) =>
  (await house.rows<{ status: string }>('SELECT status FROM practice_entries WHERE id = $1', [id]))[0]?.status;

describe('a confirmed entry', () => {
  it('loses its confirmation with any change of its text, visibly', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const id = await confirmedEntry(house, who);
    const [{ row_version } = { row_version: 0 }] = await house.rows<{ row_version: number }>(
      'SELECT row_version FROM practice_entries WHERE id = $1',
      [id],
    );
    const same = await visitor.post(practiceLogPaths.editEntry(id), entryFields(house, row_version));
    expect(same.status).toBe(303);
    expect(await statusOf(id)).toBe('confirmed');
    await visitor.post(
      practiceLogPaths.editEntry(id),
      entryFields(house, row_version, { outcome: '届出が済んだと聞いた。' }),
    );
    expect(await statusOf(id)).toBe('shared');
    expect(
      await house.rows(
        'SELECT status, void_reason, voided_at IS NOT NULL AS dated FROM confirmations WHERE entry_id = $1',
        [id],
      ),
    ).toEqual([{ status: 'void', void_reason: 'text_changed', dated: true }]);
    expect((await visitor.get(confirmationPaths.ofEntry(id))).text).toContain('前の確認は無効になりました');
    expect(await house.events()).toContain('confirmation.voided');
  });
});

describe('asking a supervisor', () => {
  it('sends a letter that only this room can write; nothing stored opens the link', async () => {
    const who = await practitioner(house);
    const id = await sharedEntry(house, who);
    const visitor = await house.as(who.personId);
    const to = { supervisorName: '助言 たろう', supervisorEmail: 'supervisor@example.jp' };
    expect(
      (await visitor.post(confirmationPaths.ofEntry(id), { supervisorName: '', supervisorEmail: 'x' })).status,
    ).toBe(422);
    expect((await visitor.post(confirmationPaths.ofEntry(id), to)).status).toBe(422);
    const other = await sharedEntry(house, who, { title: 'もう一つの相談' });
    expect((await visitor.get(confirmationPaths.ofEntry(id))).text).toContain('もう一つの相談');
    const both = { ...to, entryIds: [String(id), String(other)] };
    expect((await visitor.post(confirmationPaths.ofEntry(id), both)).status).toBe(303);
    expect((await visitor.get(confirmationPaths.ofEntry(id))).text).toContain('確認を頼みました');
    const [event] = await house.rows<{ after: object }>(
      `SELECT after FROM events WHERE name = 'confirmation.requested' ORDER BY id DESC LIMIT 1`,
    );
    expect(event?.after).toEqual({ entryIds: [id, other], replaces: null, why: null });
  });

  it('voids the earlier link, and refuses the own address', async () => {
    const who = await practitioner(house);
    const id = await sharedEntry(house, who);
    const first = await sentLink(house, who, id);
    const second = await sentLink(house, who, id);
    expect((await house.visitor().get(confirmationPaths.confirm(first.token))).status).toBe(410);
    expect((await house.visitor().get(confirmationPaths.confirm(second.token))).status).toBe(200);
    const [{ email } = { email: '' }] = await house.rows<{ email: string }>('SELECT email FROM persons WHERE id = $1', [
      who.personId,
    ]);
    const own = await (await house.as(who.personId)).post(confirmationPaths.ofEntry(id), {
      supervisorName: '自分',
      supervisorEmail: email.toUpperCase(),
      entryIds: [String(id)],
    });
    expect(own.status).toBe(422);
  });

  it('is not possible for a draft or by somebody else', async () => {
    const who = await practitioner(house);
    const to = { supervisorName: '助言 たろう', supervisorEmail: 'supervisor@example.jp' };
    const draft = await draftEntry(house, who);
    expect(
      (
        await (
          await house.as(who.personId)
        ).post(confirmationPaths.ofEntry(draft), { ...to, entryIds: [String(draft)] })
      ).status,
    ).toBe(409);
    const another = await practitioner(house);
    const shared = await sharedEntry(house, who);
    expect(
      (
        await (
          await house.as(another.personId)
        ).post(confirmationPaths.ofEntry(shared), { ...to, entryIds: [String(shared)] })
      ).status,
    ).toBe(404);
  });
});
