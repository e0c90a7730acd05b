import { randomUUID } from 'node:crypto';
import { Clock } from '#platform/clock/clock';
import { entryParts } from '#practice-log/entry-text';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { draftEntry, entryFields, practitioner, sharedEntry } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const statusOf = async (id: number) =>
  (await house.rows<{ status: string }>('SELECT status FROM practice_entries WHERE id = $1', [id]))[0]?.status;

const capture = {
  duty: 'consultation',
  channel: 'phone',
  topics: ['T03'],
  sentence: '退職した方が、在留期限を心配して電話をくれた。',
};
const NEEDED = ['minutes', 'language', 'interpretation', 'competencies', 'action'];

describe('an entry', () => {
  it('is captured with three taps and a sentence, as a private draft that says what is missing', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const form = await visitor.get(practiceLogPaths.newEntry);
    expect(form.text).toContain('下書きは、あなただけが読めます');
    const today = house.get(Clock).today();
    expect(form.body).toContain(`value="${today}"`);
    const answer = await visitor.post(practiceLogPaths.entries, { ...capture, practisedOn: today });
    expect(answer.status).toBe(303);
    const page = await visitor.get(answer.location);
    expect(page.text).toContain('退職した方が、在留期限を心配して電話をくれた');
    const id = Number(/entries\/(\d+)/.exec(answer.location)?.[1]);
    for (const field of NEEDED) expect(page.body).toContain(`href="${practiceLogPaths.editEntry(id)}#${field}"`);
    expect(await statusOf(id)).toBe('draft');
    expect((await visitor.post(practiceLogPaths.entrySharing(id))).status).toBe(422);
    expect((await visitor.get(practiceLogPaths.entries)).text).toContain('書きかけ');
    const another = await practitioner(house);
    expect((await (await house.as(another.personId)).get(practiceLogPaths.entry(id))).status).toBe(404);
    expect((await (await house.as('trainer1')).get(practiceLogPaths.entry(id))).status).toBe(403);
  });

  it('needs its taps, known codes and a day that has come', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const wrong = { ...capture, topics: ['T77'], channel: '', practisedOn: '2099-01-01' };
    const answer = await visitor.post(practiceLogPaths.entries, wrong);
    expect(answer.status).toBe(422);
    for (const field of ['topics', 'channel']) expect(answer.body).toContain(`href="#${field}"`);
    expect(answer.text).toContain('在留期限を心配して');
    const future = await visitor.post(practiceLogPaths.entries, { ...capture, practisedOn: '2099-01-01' });
    expect(future.body).toContain('href="#practisedOn"');
    expect(await house.rows('SELECT 1 FROM practice_entries WHERE enrolment_id = $1', [who.enrolmentId])).toEqual([]);
  });

  it('that a phone sends twice is written once', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const sent = { ...capture, practisedOn: house.get(Clock).today(), captureId: randomUUID() };
    const first = await visitor.post(practiceLogPaths.entries, sent, { 'x-autosave': '1' });
    const again = await visitor.post(practiceLogPaths.entries, sent, { 'x-autosave': '1' });
    expect(JSON.parse(first.body).href).toBe(JSON.parse(again.body).href);
    expect(await house.rows('SELECT 1 FROM practice_entries WHERE enrolment_id = $1', [who.enrolmentId])).toHaveLength(
      1,
    );
    const another = await practitioner(house);
    const other = await (await house.as(another.personId)).post(practiceLogPaths.entries, sent);
    expect(other.status).toBe(303);
  });

  it('is completed later with every field of the record', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const id = await draftEntry(house, who, { situation: '', steps: [] });
    const steps = [
      { what: '在留カードを一緒に読んだ', partner: '', handover: '' },
      { what: '離職の届出に同行した', partner: 'immigration_bureau', handover: 'accompanied' },
    ];
    const answer = await visitor.post(practiceLogPaths.editEntry(id), {
      ...entryFields(house, 1, {
        steps,
        ageBand: 'thirties',
        household: 'couple',
        urgency: 'weeks',
        residenceStatus: 'ssw',
        splitInto: '在留期限\n健康保険',
        ethicalPoint: '会社に連絡してよいかを本人に尋ねた。',
        nextStep: '初めに期限を尋ねる。',
        followedUpOn: house.get(Clock).today(),
      }),
      ownNote: '少し焦った。',
    });
    expect(answer.status).toBe(303);
    const { text } = await visitor.get(practiceLogPaths.entry(id));
    for (const words of [
      '30代',
      '離職の届出に同行した',
      '同行した',
      '会社に連絡してよいか',
      '少し焦った',
      '重なった分野の数',
    ])
      expect(text).toContain(words);
    const [kept] = await house.rows<{ steps: object[]; partners: string[] }>(
      'SELECT steps, partners FROM practice_entries WHERE id = $1',
      [id],
    );
    expect(kept?.steps).toHaveLength(2);
    expect(kept?.partners).toContain('immigration_bureau');
  });

  it('refuses a step without words, a handover to nobody, and a result before the work', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const id = await draftEntry(house, who);
    const wrong = { ...entryFields(house, 1), stepWhat: ['電話した'], stepPartner: [''], stepHandover: ['introduced'] };
    const answer = await visitor.post(practiceLogPaths.editEntry(id), { ...wrong, followedUpOn: '2020-01-01' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#steps"');
    expect(answer.body).toContain('href="#followedUpOn"');
    expect(answer.body).toContain('value="電話した"');
    const long = '電'.repeat(201);
    const tooLong = { ...entryFields(house, 1), stepWhat: [long], stepPartner: [''], stepHandover: [''] };
    const told = await visitor.post(practiceLogPaths.editEntry(id), tooLong);
    expect([told.status, told.body.includes('href="#steps"'), told.body.includes(`value="${long}"`)]).toEqual([
      422,
      true,
      true,
    ]);
  });

  it('is saved by itself while it is a draft, and says which version it is', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const id = await draftEntry(house, who);
    const auto = { 'x-autosave': '1' };
    const saved = await visitor.post(
      practiceLogPaths.editEntry(id),
      entryFields(house, 1, { action: '一文目。' }),
      auto,
    );
    expect(JSON.parse(saved.body)).toMatchObject({ version: 2 });
    const old = await visitor.post(practiceLogPaths.editEntry(id), entryFields(house, 1, { action: '古い窓。' }), auto);
    expect(old.status).toBe(409);
    expect((await visitor.get(practiceLogPaths.editEntry(id))).body).toContain(`data-key="practice-entry-${id}"`);
  });

  it('lets the trainee choose field by field where two windows wrote', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const id = await draftEntry(house, who);
    await visitor.post(
      practiceLogPaths.editEntry(id),
      entryFields(house, 1, { title: '向こうの題', action: '向こうの行い。' }),
    );
    const mine = entryFields(house, 1, { title: 'こちらの題', action: 'こちらの行い。' });
    const merge = await visitor.post(practiceLogPaths.editEntry(id), mine);
    expect(merge.status).toBe(409);
    for (const words of ['向こうの題', 'こちらの題', '向こうの行い', 'こちらの行い'])
      expect(merge.text).toContain(words);
    expect(merge.body).toContain('name="take-title"');
    expect(merge.body).not.toContain('name="take-situation"');
    const chosen = { ...mine, version: 2, 'take-title': 'mine', 'take-action': 'kept' };
    expect((await visitor.post(practiceLogPaths.entryMerge(id), { ...chosen, version: 1 })).status).toBe(409);
    expect((await visitor.post(practiceLogPaths.entryMerge(id), chosen)).status).toBe(303);
    const { text } = await visitor.get(practiceLogPaths.entry(id));
    expect(text).toContain('こちらの題');
    expect(text).toContain('向こうの行い。');
  });

  it('keeps what it said before a change once it is shared, and shows what changed', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const draft = await draftEntry(house, who);
    await visitor.post(practiceLogPaths.editEntry(draft), entryFields(house, 1, { title: '下書きの題' }));
    expect(await house.rows('SELECT 1 FROM entry_versions WHERE entry_id = $1', [draft])).toEqual([]);
    const id = await sharedEntry(house, who);
    await visitor.post(
      practiceLogPaths.editEntry(id),
      entryFields(house, 2, { action: '在留期限と収入を先に確かめた。', channel: 'phone' }),
    );
    const versions = await visitor.get(practiceLogPaths.entryVersions(id));
    expect(versions.body).toMatch(/<del>.*順に.*<\/del>/s);
    expect(versions.body).toMatch(/<ins>.*先に.*<\/ins>/s);
    expect(versions.text).toContain('電話');
    const noted = {
      ...entryFields(house, 3, { action: '在留期限と収入を先に確かめた。', channel: 'phone' }),
      ownNote: '自分用',
    };
    await visitor.post(practiceLogPaths.editEntry(id), noted);
    expect(await house.rows('SELECT 1 FROM entry_versions WHERE entry_id = $1', [id])).toHaveLength(1);
    await expect(house.rows('DELETE FROM entry_versions WHERE entry_id = $1', [id])).rejects.toThrow();
    const another = await practitioner(house);
    expect((await (await house.as(another.personId)).get(practiceLogPaths.entryVersions(id))).status).toBe(404);
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

  it('keeps the texts that others read once it is shared', async () => {
    const who = await practitioner(house);
    const id = await sharedEntry(house, who);
    const answer = await (await house.as(who.personId)).post(practiceLogPaths.editEntry(id), {
      ...entryFields(house, 2, { situation: '' }),
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#situation"');
  });
});

describe('the fingerprint that a confirmation binds', () => {
  /** What a supervisor does not read, or what is not text. A new column stands here, or in the fingerprint. */
  const BESIDE = [
    ...['id', 'enrolment_id', 'status', 'own_note', 'capture_id', 'created_at', 'shared_at', 'row_version'],
    ...['origin', 'import_id'],
  ];

  it('covers every column of an entry but those named here', async () => {
    const columns = await house.rows<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'practice_entries' AND table_schema = 'public'`,
    );
    const covered = entryParts.map((part) => part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    expect([...covered, ...BESIDE].sort()).toEqual(columns.map(({ name }) => name).sort());
  });
});
