import { writeZip } from '#platform/files/write-zip';
import { ForgetLogFiles } from '#practice-log/forget-log-files.job';
import { LOG_FILE } from '#practice-log/log-document';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { practitioner } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { say } from '../support/say';
import { bring, filed, logFile, ORIGIN, tomorrow } from './made-log-files';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const preview = practiceLogPaths.importPreview;

async function trainee() {
  const who = await practitioner(house);
  return { ...who, visitor: await house.as(who.personId) };
}
type Trainee = Awaited<ReturnType<typeof trainee>>;

const waitingOf = async ({ enrolmentId }: Trainee): Promise<number> =>
  (
    await house.rows<{ id: number }>('SELECT id FROM log_imports WHERE enrolment_id = $1 AND taken_at IS NULL', [
      enrolmentId,
    ])
  )[0]?.id ?? 0;

const takeIn = async (who: Trainee) =>
  who.visitor.post(practiceLogPaths.importEntries, { file: String(await waitingOf(who)) });

const entriesOf = ({ enrolmentId }: Trainee) =>
  house.rows<{ id: number; title: string; status: string; shared_at: Date | null; topics: string[]; origin: string }>(
    'SELECT id, title, status, shared_at, topics, origin FROM practice_entries WHERE enrolment_id = $1 ORDER BY id',
    [enrolmentId],
  );

describe('a file of an earlier log', () => {
  it('is shown first, and adds nothing before its owner says so', async () => {
    const who = await trainee();
    const confirmations = [{ status: 'confirmed', supervisorName: '助言 はなこ' }];
    const sent = await bring(who.visitor, logFile([filed(1, {}, { confirmations }), filed(2)]));
    expect(sent.status).toBe(303);
    expect(sent.headers.location).toBe(preview);
    const page = await who.visitor.get(preview);
    for (const words of ['前の期の記録 1', '助言 はなこ', say('practice-log.entryStatus.confirmed')])
      expect(page.text).toContain(words);
    expect(page.text).toContain(say('practice-log.import-preview.take', { count: '2' }));
    expect(await entriesOf(who)).toEqual([]);
  });

  it('comes in as private drafts, whatever the entries were before', async () => {
    const who = await trainee();
    await bring(who.visitor, logFile([filed(1), filed(2, {}, { status: 'frozen' })]));
    expect((await takeIn(who)).headers.location).toContain('practice-log.log_taken_in');
    expect(await entriesOf(who)).toMatchObject([
      { title: '前の期の記録 1', status: 'draft', shared_at: null, origin: ORIGIN(1) },
      { title: '前の期の記録 2', status: 'draft', shared_at: null, origin: ORIGIN(2) },
    ]);
    const [entry] = await entriesOf(who);
    expect((await who.visitor.get(practiceLogPaths.entry(entry?.id ?? 0))).text).toContain(
      say('practice-log.entry.brought'),
    );
    const events = await house.rows<{ name: string; after: Record<string, unknown> }>(
      'SELECT name, after FROM events WHERE enrolment_id = $1 ORDER BY id',
      [who.enrolmentId],
    );
    expect(events.slice(-4).map(({ name }) => name)).toEqual([
      'log.brought',
      'entry.recorded',
      'entry.recorded',
      'log.taken_in',
    ]);
    expect(events.at(-1)?.after).toMatchObject({ sourceCohort: '2025-2', entries: 2, same: 0, refused: 0 });
    expect(JSON.stringify(events)).not.toContain('前の期の記録');
  });

  it('adds nothing when it is brought twice, and overwrites nothing that was changed', async () => {
    const who = await trainee();
    const file = logFile([filed(1), filed(2)]);
    await bring(who.visitor, file);
    await takeIn(who);
    await bring(who.visitor, file);
    expect((await who.visitor.get(preview)).text).toContain(say('practice-log.import-preview.nothing'));
    expect((await takeIn(who)).status).toBe(409);
    await bring(who.visitor, logFile([filed(1, { outcome: '別の結果。' }), filed(3)]));
    const page = await who.visitor.get(preview);
    expect(page.text).toContain(say('practice-log.import-preview.differingMeans'));
    await takeIn(who);
    expect((await entriesOf(who)).map(({ title }) => title)).toEqual([
      '前の期の記録 1',
      '前の期の記録 2',
      '前の期の記録 3',
    ]);
    expect(await house.rows('SELECT 1 FROM practice_entries WHERE outcome = $1', ['別の結果。'])).toEqual([]);
  });

  it('is understood in the first format and as an archive, too', async () => {
    const who = await trainee();
    const { origin: _, ...old } = filed(7);
    const first = logFile([old], { format: 'kakehashi.practice-log/1' });
    const archive = await writeZip([
      { name: 'practice-record.pdf', bytes: Buffer.from('%PDF-') },
      { name: LOG_FILE, bytes: first },
    ]);
    expect((await bring(who.visitor, archive, 'practice-record.zip')).status).toBe(303);
    await takeIn(who);
    expect(await entriesOf(who)).toHaveLength(1);
    await bring(who.visitor, first);
    expect((await who.visitor.get(preview)).text).toContain(say('practice-log.import-preview.nothing'));
  });

  it('leaves open what this course does not know, and says which entries cannot come in', async () => {
    const who = await trainee();
    await bring(
      who.visitor,
      logFile([
        filed(1, { topics: ['T03', 'T77'], title: '知らない分野' }),
        filed(2, { practisedOn: tomorrow(house), title: '先の日' }),
        filed(3, { situation: '長'.repeat(4001), title: '長い' }),
        filed(4, { title: '' }),
        filed(5, { title: '電話のある記録', situation: '連絡先は090-1234-5678です。' }),
        filed(5, { title: '二度目' }),
        { ...filed(6, { title: '名のない' }), origin: 'x' },
      ]),
    );
    const page = await who.visitor.get(preview);
    for (const words of [
      'T77',
      say('practice-log.import-preview.outsideMeans'),
      say('practice-log.import-preview.suspiciousMeans'),
      say('practice-log.import-preview.untitled'),
      say('practice-log.import-preview.why.out_of_range'),
      say('practice-log.import-preview.why.too_long'),
      say('practice-log.import-preview.why.twice'),
      `${say('practice-log.fields.origin')}: ${say('practice-log.import-preview.why.required')}`,
    ])
      expect(page.text).toContain(words);
    expect(page.body).toContain('<mark>090-1234-5678</mark>');
    await takeIn(who);
    expect(await entriesOf(who)).toMatchObject([
      { title: '知らない分野', topics: ['T03'] },
      { title: '電話のある記録' },
    ]);
  });

  it('keeps its evidence links as proposals that count once they are tied', async () => {
    const who = await trainee();
    const quote = (startsAt: number, words: string, indicators: string[]) => ({
      ...{ field: 'action', startsAt, endsAt: startsAt + words.length, quote: words, indicators },
    });
    const quotes = [
      quote(3, '次に収入を確かめた。', ['K1-2', 'K9-9']),
      quote(0, 'どこにもない文。', ['K1-2']),
      quote(0, '在留期限を確かめた。', ['K4-99']),
    ];
    await bring(who.visitor, logFile([filed(1, {}, { quotes })]));
    expect((await who.visitor.get(preview)).text).toContain(say('practice-log.import-preview.lost', { count: '2' }));
    await takeIn(who);
    const [entry] = await entriesOf(who);
    const page = practiceLogPaths.entryQuotes(entry?.id ?? 0);
    expect((await who.visitor.get(page)).text).toContain(say('practice-log.quotes.proposedLead'));
    const kept = () =>
      house.rows(
        'SELECT starts_at, indicators, proposed FROM evidence_quotes WHERE entry_id = $1 AND withdrawn_at IS NULL',
        [entry?.id],
      );
    expect(await kept()).toEqual([{ starts_at: 10, indicators: ['K1-2'], proposed: true }]);
    expect((await who.visitor.get(practiceLogPaths.coverage)).text).toContain(
      say('practice-log.coverage.finding', { enough: '0', thin: '0', none: '32' }).split('、')[1],
    );
    const accepted = await who.visitor.post(page, { sentence: 'action:10:20', indicators: ['K1-2'] });
    expect(accepted.status).toBe(303);
    expect(await kept()).toEqual([{ starts_at: 10, indicators: ['K1-2'], proposed: false }]);
    expect((await who.visitor.get(page)).text).not.toContain(say('practice-log.quotes.proposedLead'));
  });
});

describe('the file that waits', () => {
  it('is its owner’s alone, and can be set aside', async () => {
    const who = await trainee();
    await bring(who.visitor, logFile([filed(1)]));
    const other = await trainee();
    const id = String(await waitingOf(who));
    expect((await other.visitor.post(practiceLogPaths.importEntries, { file: id })).status).toBe(404);
    expect((await other.visitor.get(preview)).headers.location).toBe(practiceLogPaths.import);
    expect((await who.visitor.get(practiceLogPaths.import)).text).toContain(say('practice-log.import.waits'));
    await who.visitor.post(practiceLogPaths.importRemoval);
    expect(await waitingOf(who)).toBe(0);
    expect((await who.visitor.post(practiceLogPaths.importEntries, { file: id })).status).toBe(404);
  });

  it('is forgotten after a week', async () => {
    const who = await trainee();
    await bring(who.visitor, logFile([filed(1)]));
    await house.get(ForgetLogFiles).run();
    expect(await waitingOf(who)).toBeGreaterThan(0);
    await house.rows(`UPDATE log_imports SET brought_at = brought_at - interval '8 days' WHERE enrolment_id = $1`, [
      who.enrolmentId,
    ]);
    await house.get(ForgetLogFiles).run();
    expect(await waitingOf(who)).toBe(0);
  });

  it('does not make a log longer than a log can be', async () => {
    const who = await trainee();
    await bring(who.visitor, logFile(Array.from({ length: 150 }, (_, index) => filed(index))));
    await takeIn(who);
    expect(await entriesOf(who)).toHaveLength(150);
    await bring(who.visitor, logFile(Array.from({ length: 51 }, (_, index) => filed(500 + index))));
    expect((await who.visitor.get(preview)).text).toContain(say('practice-log.problems.log_full'));
    expect((await takeIn(who)).status).toBe(409);
    expect(await entriesOf(who)).toHaveLength(150);
  });
});

describe('the database', () => {
  it('takes no brought entry that is more than a draft, none twice, and none into another’s log', async () => {
    const who = await trainee();
    await bring(who.visitor, logFile([filed(1)]));
    await takeIn(who);
    const [entry] = await entriesOf(who);
    const copy = (changes: string) =>
      house.rows(
        `INSERT INTO practice_entries (enrolment_id, import_id, origin, status, kind, duty, practised_on, channel, minutes, topics, language, interpretation, partners,
           competencies, title, situation, action, outcome, reflection, created_at, shared_at)
         SELECT ${changes}, kind, duty, practised_on, channel, minutes, topics, language, interpretation, partners, competencies, title, situation, action, outcome,
           reflection, created_at, NULL FROM practice_entries WHERE id = $1`,
        [entry?.id],
      );
    await expect(copy(`enrolment_id, import_id, gen_random_uuid(), 'shared'`)).rejects.toThrow('private draft');
    await expect(copy(`enrolment_id, import_id, origin, 'draft'`)).rejects.toThrow('once_of_an_origin');
    const other = await trainee();
    await expect(copy(`${other.enrolmentId}, import_id, gen_random_uuid(), 'draft'`)).rejects.toThrow(
      'brought_by_its_own_trainee',
    );
  });
});
