import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { QuotesQueries } from '#practice-log/quotes.queries';
import { SignalsQueries } from '#practice-log/signals.queries';
import { confirmedEntry, draftEntry, entryFields, practitioner, sharedEntry } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const ACTION = '在留期限と収入を順に確かめた。';
const sentence = `action:0:${ACTION.length}`;

describe('a sentence as evidence', () => {
  it('is chosen, tied to indicators, and read with the entry', async () => {
    const who = await practitioner(house);
    const id = await confirmedEntry(house, who);
    const visitor = await house.as(who.personId);
    const page = await visitor.get(practiceLogPaths.entryQuotes(id));
    expect(page.body).toContain(`value="${sentence}"`);
    const answer = await visitor.post(practiceLogPaths.entryQuotes(id), { sentence, indicators: ['K1-2', 'K3-2'] });
    expect(answer.status).toBe(303);
    const shown = await visitor.get(practiceLogPaths.entry(id));
    expect(shown.text).toContain(`指標に結び付けた文 ${ACTION}`);
    expect(shown.text).toContain('K3-2');
    const [quote] = await house.get(QuotesQueries).ofEntries([id]);
    expect(quote).toMatchObject({
      quote: ACTION,
      startsAt: 0,
      indicators: ['K1-2', 'K3-2'],
      stands: true,
      status: 'confirmed',
    });
    expect(await house.events()).toContain('quote.tied');
  });

  it('needs a sentence and an indicator that exist', async () => {
    const who = await practitioner(house);
    const id = await sharedEntry(house, who);
    const visitor = await house.as(who.personId);
    const post = (fields: Record<string, string | string[]>) => visitor.post(practiceLogPaths.entryQuotes(id), fields);
    const empty = await post({});
    expect(empty.status).toBe(422);
    for (const field of ['sentence', 'indicators']) expect(empty.body).toContain(`href="#${field}"`);
    expect((await post({ sentence, indicators: ['K1-99'] })).status).toBe(422);
    expect((await post({ sentence: 'action:0:900', indicators: ['K1-1'] })).status).toBe(422);
    expect((await post({ sentence: 'title:0:5', indicators: ['K1-1'] })).status).toBe(422);
    const another = await house.as((await practitioner(house)).personId);
    expect((await another.post(practiceLogPaths.entryQuotes(id), { sentence, indicators: ['K1-1'] })).status).toBe(404);
  });

  it('is at least two letters long, and never half of one', async () => {
    const who = await practitioner(house);
    const id = await sharedEntry(house, who);
    const visitor = await house.as(who.personId);
    await visitor.post(practiceLogPaths.editEntry(id), entryFields(house, 2, { action: '𠮷という字を一緒に書いた。' }));
    const post = (places: string) =>
      visitor.post(practiceLogPaths.entryQuotes(id), { sentence: `action:${places}`, indicators: ['K1-1'] });
    // The first letter is two places long.
    for (const places of ['0:2', '1:6']) expect((await post(places)).status).toBe(422);
    expect((await post('0:3')).status).toBe(303);
  });

  it('is visibly outdated once its text is another, and counts for nothing then', async () => {
    const who = await practitioner(house);
    const id = await sharedEntry(house, who);
    const visitor = await house.as(who.personId);
    await visitor.post(practiceLogPaths.entryQuotes(id), { sentence, indicators: 'K1-2' });
    const moved = entryFields(house, 2, { action: `まず聴いた。${ACTION}` });
    await visitor.post(practiceLogPaths.editEntry(id), moved);
    expect((await visitor.get(practiceLogPaths.entry(id))).text).not.toContain('文章が変わりました');
    await visitor.post(practiceLogPaths.editEntry(id), entryFields(house, 3, { action: '別のことをした。' }));
    expect((await visitor.get(practiceLogPaths.entry(id))).text).toContain('文章が変わりました');
    expect((await visitor.get(practiceLogPaths.coverage)).text).toContain('数えていない文があります');
    expect((await house.get(QuotesQueries).ofEntry(id))[0]?.stands).toBe(false);
  });

  it('is taken back, and stays in the records', async () => {
    const who = await practitioner(house);
    const id = await sharedEntry(house, who);
    const visitor = await house.as(who.personId);
    await visitor.post(practiceLogPaths.entryQuotes(id), { sentence, indicators: ['K1-2'] });
    await visitor.post(practiceLogPaths.entryQuotes(id), { sentence, indicators: ['K4-1'] });
    const [quote] = await house.get(QuotesQueries).ofEntry(id);
    expect(quote?.indicators).toEqual(['K1-2', 'K4-1']);
    const withdrawal = practiceLogPaths.quoteWithdrawal(id, quote?.id ?? 0);
    expect((await (await house.as((await practitioner(house)).personId)).post(withdrawal)).status).toBe(404);
    expect((await visitor.post(withdrawal)).status).toBe(303);
    expect((await visitor.post(withdrawal)).status).toBe(409);
    expect(await house.get(QuotesQueries).ofEntry(id)).toEqual([]);
    expect(await house.rows('SELECT 1 FROM evidence_quotes WHERE entry_id = $1', [id])).toHaveLength(2);
  });
});

describe('the evidence map', () => {
  it('says enough, thin and none, with its rule, as a picture and as a table', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const deep = await confirmedEntry(house, who, { kind: 'deep' });
    const short = await confirmedEntry(house, who, { situation: '別の相談で、家賃の督促を受けた。' });
    await visitor.post(practiceLogPaths.entryQuotes(deep), { sentence, indicators: ['K1-2'] });
    await visitor.post(practiceLogPaths.entryQuotes(short), { sentence, indicators: ['K4-1'] });
    const map = await visitor.get(practiceLogPaths.coverage);
    expect(map.status).toBe(200);
    expect(map.text).toContain('十分 1、少ない 1、まだない 38');
    expect(map.text).toContain('重みの合計が2以上');
    expect(map.body).toContain('● K1-2');
    expect(map.text).toContain('1件・2分野');
    // Each verdict leads down to the sentences that it rests on.
    expect(map.text).toContain('文を見る（1）');
    expect(map.body).toContain(`<a href="${practiceLogPaths.entryQuotes(deep)}"`);
    for (const language of ['ja-easy', 'en']) {
      await visitor.get(`/language/${language}?to=/`);
      expect((await visitor.get(practiceLogPaths.coverage)).status).toBe(200);
    }
  });
});

describe('what stands out in a log', () => {
  it('is shown to its writer first, who mends or explains it', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    expect((await visitor.get(practiceLogPaths.signals)).text).toContain('気になるところはありません');
    const id = await draftEntry(house, who, { minutes: 700 });
    const signals = await visitor.get(practiceLogPaths.signals);
    expect(signals.text).toContain('合計700分です');
    const [found] = await house.get(SignalsQueries).ofTrainee(who.enrolmentId);
    expect(await house.get(SignalsQueries).ofShared(who.enrolmentId)).toEqual([]);
    const signal = found?.signal ?? '';
    expect((await visitor.post(practiceLogPaths.signals, { signal, explanation: '' })).status).toBe(422);
    expect(
      (await visitor.post(practiceLogPaths.signals, { signal: 'hours:2020-01-01', explanation: 'x' })).status,
    ).toBe(404);
    expect(
      (await visitor.post(practiceLogPaths.signals, { signal, explanation: '災害の夜の窓口でした。' })).status,
    ).toBe(303);
    expect((await visitor.get(practiceLogPaths.signals)).text).toContain('災害の夜の窓口でした。');
    await visitor.post(practiceLogPaths.entrySharing(id));
    expect(await house.get(SignalsQueries).ofShared(who.enrolmentId)).toMatchObject([
      { explanation: '災害の夜の窓口でした。' },
    ]);
  });
});

describe('the own log to take along', () => {
  it('holds drafts, notes, earlier versions and quotes, as a page for paper and as data', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const id = await sharedEntry(house, who);
    await visitor.post(practiceLogPaths.entryQuotes(id), { sentence, indicators: ['K1-2'] });
    await visitor.post(practiceLogPaths.editEntry(id), {
      ...entryFields(house, 2, { outcome: '届出が済んだと聞いた。' }),
      ownNote: '自分への覚え書き',
    });
    await draftEntry(house, who, { title: 'まだ下書きの題' });
    const paper = await visitor.get(practiceLogPaths.export);
    for (const words of ['まだ下書きの題', '自分への覚え書き', 'K1-2']) expect(paper.text).toContain(words);
    const file = await visitor.get(practiceLogPaths.exportJson);
    expect(file.headers['content-disposition']).toContain('practice-log-');
    const document = JSON.parse(file.body);
    expect(document).toMatchObject({ format: 'kakehashi.practice-log/2' });
    const shared = document.entries.find((one: { id: number }) => one.id === id);
    expect(shared).toMatchObject({ ownNote: '自分への覚え書き', version: 3 });
    expect(shared.earlierVersions[0].text.outcome).toBe('届出が済んだ。');
    expect(shared.quotes[0]).toMatchObject({ field: 'action', startsAt: 0, quote: ACTION, indicators: ['K1-2'] });
    expect(await house.events()).toContain('log.exported');
    const another = await house.as((await practitioner(house)).personId);
    expect((await another.get(practiceLogPaths.exportJson)).body).not.toContain('まだ下書きの題');
  });
});
