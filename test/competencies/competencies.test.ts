import { competenciesPaths } from '#competencies/competencies.paths';
import { type NewEvidence, RecordEvidence } from '#competencies/record-evidence';
import { type NewJudgement, RecordJudgement } from '#competencies/record-judgement';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { openHouse, type TestApp } from '../support/app';
import { person, trainee } from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const judge = (input: Partial<NewJudgement> & { enrolmentId: number }) =>
  house.get(Work).run(systemActor, (tx) =>
    house.get(RecordJudgement).within(tx, {
      competency: 'K1',
      level: 3,
      noOpportunity: false,
      source: 'observation',
      sourceId: 1,
      frameworkVersion: 1,
      evidence: '在留期限を最初に確かめていました。',
      judgedBy: null,
      ...input,
    }),
  );

describe('a judgement', () => {
  it('is kept with its evidence and announced without it', async () => {
    const { enrolmentId } = await trainee(house);
    const { id } = await judge({ enrolmentId });
    const [event] = await house.rows(
      `SELECT name, after FROM events WHERE subject_id = $1 AND name = 'judgement.recorded'`,
      [id],
    );
    expect(event).toEqual({ name: 'judgement.recorded', after: { competency: 'K1', level: 3, source: 'observation' } });
  });

  it('from the same source revises itself, from another source stands beside it', async () => {
    const { enrolmentId } = await trainee(house);
    await judge({ enrolmentId });
    await judge({ enrolmentId, level: 4 });
    await judge({ enrolmentId, sourceId: 2, level: null, noOpportunity: true });
    const rows = await house.rows(
      'SELECT level, no_opportunity FROM judgements WHERE enrolment_id = $1 ORDER BY source_id',
      [enrolmentId],
    );
    expect(rows).toEqual([
      { level: 4, no_opportunity: false },
      { level: null, no_opportunity: true },
    ]);
  });

  it.each([
    [{ competency: 'K9' }, 422],
    [{ level: 6 }, 422],
    [{ level: null }, 422],
    [{ level: 3, noOpportunity: true }, 422],
    [{ evidence: '  ' }, 422],
  ])('with %j is refused', async (wrong, status) => {
    const { enrolmentId } = await trainee(house);
    await expect(judge({ enrolmentId, ...wrong })).rejects.toMatchObject({ status });
    expect(await house.rows('SELECT 1 FROM judgements WHERE enrolment_id = $1', [enrolmentId])).toEqual([]);
  });

  it('is never given by the trainee', async () => {
    const { enrolmentId, personId } = await trainee(house);
    await expect(judge({ enrolmentId, judgedBy: personId })).rejects.toMatchObject({ status: 403 });
  });
});

const see = (input: Partial<NewEvidence> & { enrolmentId: number; raterId: number; level?: number }) =>
  house.get(Work).run(systemActor, (tx) =>
    house.get(RecordEvidence).within(tx, {
      ...{ source: 'report', sourceId: 1, frameworkVersion: 1 },
      sights: [
        {
          ...{
            indicator: 'K1-1',
            aspect: 'residence',
            level: input.level ?? 3,
            statement: '期限の確かめ方が具体的です。',
          },
          ...{ quote: '満了日を一緒に読み、届出の順序を紙に書いて渡した。', quotePlace: '取り組んだこと' },
        },
      ],
      ...input,
    }),
  );

describe('evidence', () => {
  it('is replaced when the same rater sees anew, and is never changed or removed', async () => {
    const { enrolmentId } = await trainee(house);
    const raterId = await person(house);
    await see({ enrolmentId, raterId });
    await see({ enrolmentId, raterId, level: 4 });
    const rows = await house.rows(
      'SELECT level, replaced_at IS NULL AS stands FROM competency_evidence WHERE enrolment_id = $1 ORDER BY id',
      [enrolmentId],
    );
    expect(rows).toEqual([
      { level: 3, stands: false },
      { level: 4, stands: true },
    ]);
    await expect(
      house.rows('UPDATE competency_evidence SET level = 5 WHERE enrolment_id = $1', [enrolmentId]),
    ).rejects.toThrow('replaced');
    await expect(house.rows('DELETE FROM competency_evidence WHERE enrolment_id = $1', [enrolmentId])).rejects.toThrow(
      'never removed',
    );
  });

  it('is never given by the trainee, not even at the database', async () => {
    const { enrolmentId, personId } = await trainee(house);
    await expect(see({ enrolmentId, raterId: personId })).rejects.toMatchObject({ status: 403 });
  });

  it('is announced without a word of it', async () => {
    const { enrolmentId } = await trainee(house);
    await see({ enrolmentId, raterId: await person(house) });
    const [event] = await house.rows(
      `SELECT after FROM events WHERE enrolment_id = $1 AND name = 'evidence.recorded'`,
      [enrolmentId],
    );
    expect(event).toEqual({ after: { source: 'report', indicators: ['K1-1'] } });
  });
});

describe('the ledger of a trainee', () => {
  const RATER = '採点 ひみつ';
  const marker = async () => {
    const id = await person(house);
    await house.rows('UPDATE persons SET print_name = $2 WHERE id = $1', [id, RATER]);
    return id;
  };
  const QUOTE = '満了日を一緒に読み、届出の順序を紙に書いて渡した。';

  it('leads the trainee down to the sentence, without the name of who marked', async () => {
    const { enrolmentId, personId } = await trainee(house);
    await see({ enrolmentId, raterId: await marker() });
    const text = (await (await house.as(personId)).get(competenciesPaths.own)).text;
    expect(text).toContain(QUOTE);
    expect(text).toContain('取り組んだこと');
    expect(text).toContain('評価者1');
    expect(text).toContain('2から4');
    expect(text).not.toContain(RATER);
  });

  it('keeps from the trainee, and from nobody else, which level a single marker of the report gave', async () => {
    const { enrolmentId, personId } = await trainee(house);
    for (const level of [2, 5]) await see({ enrolmentId, raterId: await marker(), level });
    const given = (html: string) => [...html.matchAll(/<strong>([25]) [^<]+<\/strong>/g)].map(([, level]) => level);
    const own = await (await house.as(personId)).get(competenciesPaths.own);
    expect(own.text).toContain('評価者2');
    expect(given(own.body)).toEqual([]);
    expect(own.text).toContain('講師一人ひとりが付けた段階ではなく');
    const office = await (await house.as('office')).get(competenciesPaths.of(enrolmentId));
    expect(given(office.body)).toEqual(['2', '5']);
    expect(office.text).not.toContain('講師一人ひとりが付けた段階ではなく');
  });

  it('is open to trainers of the cohort without its words while reports are marked blind, with them afterwards', async () => {
    const { enrolmentId } = await trainee(house);
    await see({ enrolmentId, raterId: await person(house) });
    await judge({ enrolmentId, source: 'report', evidence: 'レポートから分かったこと。' });
    const trainer = await house.as('trainer1');
    const before = await trainer.get(competenciesPaths.of(enrolmentId));
    expect(before.status).toBe(200);
    expect(before.text).not.toContain(QUOTE);
    expect(before.text).not.toContain('レポートから分かったこと。');
    await house.rows(`UPDATE enrolments SET stage = 'case_review' WHERE id = $1`, [enrolmentId]);
    expect((await trainer.get(competenciesPaths.of(enrolmentId))).text).toContain(QUOTE);
  });

  it('shows the office who rated, and is hidden from everybody else', async () => {
    const { enrolmentId, personId } = await trainee(house);
    await see({ enrolmentId, raterId: await marker() });
    expect((await (await house.as('office')).get(competenciesPaths.of(enrolmentId))).text).toContain(RATER);
    expect((await (await house.as(personId)).get(competenciesPaths.of(enrolmentId))).status).toBe(403);
    expect((await (await house.as('trainer1')).get(competenciesPaths.of(999_999))).status).toBe(404);
  });
});

describe('the page of competencies', () => {
  it('shows the own levels with their evidence, in every language', async () => {
    const { enrolmentId, personId } = await trainee(house);
    const visitor = await house.as(personId);
    expect((await visitor.get(competenciesPaths.own)).text).toContain('評価はこれからです');
    await judge({ enrolmentId });
    const page = await visitor.get(competenciesPaths.own);
    expect(page.status).toBe(200);
    expect(page.text).toContain('在留期限を最初に確かめていました。');
    expect(page.text).toContain('相談できればできる');
    for (const language of ['ja-easy', 'en']) {
      await visitor.get(`/language/${language}?to=/`);
      expect((await visitor.get(competenciesPaths.own)).status).toBe(200);
    }
  });

  it('is for trainees', async () => {
    expect((await (await house.as('trainer1')).get(competenciesPaths.own)).status).toBe(403);
    expect((await (await house.as(await person(house))).get(competenciesPaths.own)).status).toBe(403);
    expect((await house.visitor().get(competenciesPaths.own)).status).toBe(401);
  });
});
