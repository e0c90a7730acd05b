import { competenciesPaths } from '#competencies/competencies.paths';
import { latestLevels } from '#competencies/latest-levels';
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

describe('levels', () => {
  it('are the newest that were given: never an average, and "no opportunity" does not hide an earlier one', () => {
    const newestFirst = [
      { competency: 'K1', level: null },
      { competency: 'K1', level: 2 },
      { competency: 'K1', level: 5 },
      { competency: 'K2', level: null },
    ];
    expect(latestLevels(newestFirst)).toEqual({ K1: 2, K2: null, K3: null, K4: null });
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
