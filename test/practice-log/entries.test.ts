import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { draftEntry, entryText, practitioner, sharedEntry } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';

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
    expect((await visitor.get(practiceLogPaths.newEntry)).text).toContain('下書きは、あなただけが読めます');
    const answer = await visitor.post(practiceLogPaths.entries, { ...entryText(house), practisedOn: '2026-01-15' });
    expect(answer.status).toBe(303);
    const page = await visitor.get(answer.location);
    expect(page.text).toContain('退職の奥にあった在留期限');
    expect(page.text).toContain('入管庁の通訳支援（電話）');
    const id = Number(/entries\/(\d+)/.exec(answer.location)?.[1]);
    expect(await statusOf(id)).toBe('draft');
    const another = await practitioner(house);
    expect((await (await house.as(another.personId)).get(practiceLogPaths.entry(id))).status).toBe(404);
    expect((await (await house.as('trainer1')).get(practiceLogPaths.entry(id))).status).toBe(403);
  });

  it('needs its facts, known codes and a day that has come', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const answer = await visitor.post(practiceLogPaths.entries, {
      ...entryText(house),
      topics: ['T77'],
      minutes: 'many',
      practisedOn: '2099-01-01',
    });
    expect(answer.status).toBe(422);
    for (const field of ['topics', 'minutes']) expect(answer.body).toContain(`href="#${field}"`);
    expect(answer.text).toContain('退職して保険証がなくなった');
    const future = await visitor.post(practiceLogPaths.entries, { ...entryText(house), practisedOn: '2099-01-01' });
    expect(future.body).toContain('href="#practisedOn"');
    expect(await house.rows('SELECT 1 FROM practice_entries WHERE enrolment_id = $1', [who.enrolmentId])).toEqual([]);
  });

  it('is shared when its texts are there, once', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const empty = await draftEntry(house, who, { situation: '' });
    expect((await visitor.post(practiceLogPaths.entrySharing(empty))).status).toBe(422);
    const id = await draftEntry(house, who);
    expect((await visitor.post(practiceLogPaths.entrySharing(id))).status).toBe(303);
    expect(await statusOf(id)).toBe('shared');
    expect((await visitor.post(practiceLogPaths.entrySharing(id))).status).toBe(409);
    const another = await practitioner(house);
    expect((await (await house.as(another.personId)).post(practiceLogPaths.entrySharing(id))).status).toBe(404);
  });

  it('goes out with what could tell who a client is only when its writer has looked at it', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const id = await draftEntry(house, who, { action: 'グエン・ティ・ランさんの届出を一緒に書いた。' });
    const page = await visitor.get(practiceLogPaths.entry(id));
    expect(page.body).toContain('<mark>グエン・ティ・ラン</mark>');
    const unseen = await visitor.post(practiceLogPaths.entrySharing(id));
    expect(unseen.status).toBe(422);
    expect(unseen.body).toContain('id="lookedThrough-error"');
    expect(await statusOf(id)).toBe('draft');
    const lookedThrough = /name="lookedThrough" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    expect((await visitor.post(practiceLogPaths.entrySharing(id), { lookedThrough: 'another' })).status).toBe(422);
    expect((await visitor.post(practiceLogPaths.entrySharing(id), { lookedThrough })).status).toBe(303);
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
      (await visitor.post(practiceLogPaths.editEntry(id), { ...entryText(house), title: '新しい題', rowVersion: 1 }))
        .status,
    ).toBe(303);
    expect(
      (await visitor.post(practiceLogPaths.editEntry(id), { ...entryText(house), title: '古い窓', rowVersion: 1 }))
        .status,
    ).toBe(409);
    expect((await visitor.get(practiceLogPaths.entry(id))).text).toContain('新しい題');
  });

  it('keeps the texts that others read once it is shared', async () => {
    const who = await practitioner(house);
    const id = await sharedEntry(house, who);
    const answer = await (await house.as(who.personId)).post(practiceLogPaths.editEntry(id), {
      ...entryText(house),
      situation: '',
      rowVersion: 2,
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#situation"');
  });
});
