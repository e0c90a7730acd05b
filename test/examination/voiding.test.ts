import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { AdjustmentsQueries } from '#examination/adjustments.queries';
import { GrantPoints } from '#examination/grant-points';
import { OnItemVoided } from '#examination/on-item-voided';
import { VoidItem } from '#examination/void-item';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { learner, unhurried } from '../learning/given-learner';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { started } from './given-attempt';
import { closedAttempt, forgetAttempts } from './given-closed';

let house: TestApp;
let lastEvent: number;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  lastEvent = await forgetAttempts(house);
});

/** Twenty right of thirty are 66 %: with a pass mark of 68 one question decides. */
const settings = { ...unhurried, check_test_pass_percent: 68 };
const tenWrong = Array.from({ length: 10 }, (_, index) => index);
const stageOf = async (enrolmentId: number) =>
  (await house.rows<{ stage: string }>('SELECT stage FROM enrolments WHERE id = $1', [enrolmentId]))[0]?.stage;
const voids = async (itemId: string) => {
  const versionId = (await house.get(CurriculumLibrary).latest()).id;
  return house
    .get(VoidItem)
    .run(await actor(house, 'agency1'), { versionId, itemId, reason: 'ambiguous', note: '二つの答えが成り立ちます。' });
};
const rescalings = () =>
  house.rows<{ subject_id: number; before: object; after: object; reason: string }>(
    "SELECT subject_id, before, after, reason FROM events WHERE name = 'attempt.rescaled' AND id > $1 ORDER BY id",
    [lastEvent],
  );

describe('voiding an item', () => {
  it('rescales who had it wrong, leaves who had it right, and opens the next stage for who now passes', async () => {
    const [loser, winner] = [await learner(house, settings), await learner(house, settings)];
    const lost = await closedAttempt(house, loser.enrolmentId, { wrong: tenWrong });
    const won = await closedAttempt(house, winner.enrolmentId, { wrong: tenWrong.map((place) => place + 1) });
    const before = await lost.row();
    expect(before).toMatchObject({ passed: false });
    const [item = ''] = lost.itemIds;
    expect(await voids(item)).toEqual({ changed: 1 });
    const after = await lost.row();
    expect(after).toMatchObject({ passed: true, points: before.points });
    expect(after.percent).toBeGreaterThan(before.percent ?? 0);
    expect(await won.row()).toMatchObject({ passed: false });
    expect(await stageOf(loser.enrolmentId)).toBe('practice');
    expect(await stageOf(winner.enrolmentId)).toBe('learning');
    const [rescaled, ...others] = await rescalings();
    expect(others).toEqual([]);
    expect(rescaled).toMatchObject({
      subject_id: lost.id,
      reason: 'item_voided',
      before: { passed: false, maxPoints: lost.itemIds.length },
      after: { passed: true, maxPoints: lost.itemIds.length - 1, nowPasses: true, test: 'check-test' },
    });
    expect((await house.events(lastEvent)).filter((name) => name === 'item.voided')).toHaveLength(1);
  });

  it('is told on the page of the result', async () => {
    const { visitor, enrolmentId } = await learner(house, settings);
    const attempt = await closedAttempt(house, enrolmentId, { wrong: tenWrong });
    await voids(attempt.itemIds[0] ?? '');
    const page = await visitor.get(`/attempts/${attempt.id}/result`);
    expect(page.text).toContain('採点から除いた問題が1問あります');
    expect(page.text).toContain('合格');
  });

  it('draws the item no more', async () => {
    const { visitor } = await learner(house);
    const curriculum = await house.get(CurriculumLibrary).latest();
    const gone = await house.get(AdjustmentsQueries).voidedIn(curriculum.id);
    const pool = curriculum.questionsFor('quiz', 'A1').flatMap(({ id }) => (gone.has(id) ? [] : [id]));
    const [voided = '', ...rest] = pool;
    await voids(voided);
    const seen = new Set<string>();
    for (let round = 0; round < 4; round += 1) {
      const id = await started(visitor, '/learn/a1/quiz');
      const [row] = await house.rows<{ item_ids: string[] }>('SELECT item_ids FROM attempts WHERE id = $1', [id]);
      for (const item of row?.item_ids ?? []) seen.add(item);
      await visitor.post(`/attempts/${id}/submission`);
    }
    expect([...seen].sort()).toEqual(rest.sort());
  });

  it('counts for an attempt that is open at the time, when it is handed in', async () => {
    const { visitor } = await learner(house);
    const id = await started(visitor, '/learn/a1/quiz');
    const [row] = await house.rows<{ item_ids: string[] }>('SELECT item_ids FROM attempts WHERE id = $1', [id]);
    const [first = '', second = ''] = row?.item_ids ?? [];
    const question = (await house.get(CurriculumLibrary).latest()).question(second);
    const { rightResponse } = await import('#curriculum/response');
    await house.rows(
      "INSERT INTO answers (attempt_id, item_id, response, version, writer, saved_at) VALUES ($1, $2, $3, 1, 't', now())",
      [id, second, JSON.stringify(rightResponse(question))],
    );
    await voids(first);
    await visitor.post(`/attempts/${id}/submission`);
    const [closed] = await house.rows('SELECT points::float8 AS points, max_points FROM attempts WHERE id = $1', [id]);
    expect(closed).toEqual({ points: 1, max_points: (row?.item_ids.length ?? 0) - 1 });
  });

  it('happens once; looking once more afterwards changes nothing', async () => {
    const { enrolmentId } = await learner(house, settings);
    const attempt = await closedAttempt(house, enrolmentId, { wrong: tenWrong });
    await voids(attempt.itemIds[0] ?? '');
    const row = await attempt.row();
    await expect(voids(attempt.itemIds[0] ?? '')).rejects.toMatchObject({ status: 409 });
    await house.deliver();
    expect(await attempt.row()).toEqual(row);
    expect(await rescalings()).toHaveLength(1);
  });

  it('reaches an attempt that was handed in at the same moment, by looking once more', async () => {
    const { enrolmentId } = await learner(house, settings);
    const attempt = await closedAttempt(house, enrolmentId, { wrong: tenWrong });
    const versionId = (await house.get(CurriculumLibrary).latest()).id;
    const itemId = attempt.itemIds[0] ?? '';
    const { id } = await actor(house, 'agency1');
    await house.rows(
      "INSERT INTO voided_items (curriculum_version_id, item_id, reason, note, voided_by, voided_at) VALUES ($1, $2, 'outdated', 'x', $3, now())",
      [versionId, itemId, id],
    );
    const event = { id: 0, name: 'item.voided', at: new Date(0), actorId: id, subjectId: 1, enrolmentId: null };
    await house
      .get(Work)
      .run(systemActor, (tx) =>
        house.get(OnItemVoided).handle(tx, { ...event, reason: null, after: { versionId, itemId } }),
      );
    expect(await attempt.row()).toMatchObject({ passed: true });
  });

  it('is for the agency alone, and never for an item of an own test', async () => {
    const versionId = (await house.get(CurriculumLibrary).latest()).id;
    const item = { versionId, itemId: 'A1-Q01', reason: 'outdated' as const, note: 'x' };
    await expect(house.get(VoidItem).run(await actor(house, 'trainer1'), item)).rejects.toMatchObject({ status: 403 });
    await expect(
      house.get(VoidItem).run(await actor(house, 'agency1'), { ...item, itemId: 'A1-Q999' }),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('takes a few statements for a thousand attempts', async () => {
    const { enrolmentId } = await learner(house, settings);
    const first = await closedAttempt(house, enrolmentId, { wrong: tenWrong });
    await house.rows(
      `WITH copies AS (INSERT INTO attempts (enrolment_id, test, number, status, item_ids, seed, started_at, submitted_at, points, max_points, percent, passed)
         SELECT enrolment_id, test, n, status, item_ids, seed, started_at, submitted_at, points, max_points, percent, passed
         FROM attempts CROSS JOIN generate_series(2, 1000) AS n WHERE id = $1 RETURNING id)
       INSERT INTO answers (attempt_id, item_id, response, version, writer, saved_at, points)
         SELECT c.id, w.item_id, w.response, 1, 't', w.saved_at, w.points FROM copies c CROSS JOIN answers w WHERE w.attempt_id = $1`,
      [first.id],
    );
    expect(await voids(first.itemIds[0] ?? '')).toEqual({ changed: 1000 });
    expect(await rescalings()).toHaveLength(1000);
    const [row] = await house.rows('SELECT count(*)::int AS passed FROM attempts WHERE passed');
    expect(row).toEqual({ passed: 1000 });
  });
});

describe('a granted point', () => {
  it('makes one attempt better and no other', async () => {
    const [one, other] = [await learner(house, settings), await learner(house, settings)];
    const mine = await closedAttempt(house, one.enrolmentId, { wrong: tenWrong });
    const theirs = await closedAttempt(house, other.enrolmentId, { wrong: tenWrong });
    const versionId = (await house.get(CurriculumLibrary).latest()).id;
    await house
      .get(Work)
      .run(await actor(house, 'trainer1'), (tx) =>
        house.get(GrantPoints).within(tx, versionId, mine.id, mine.itemIds.slice(0, 1)),
      );
    expect(Number((await mine.row()).points)).toBe(Number((await theirs.row()).points) + 1);
    expect((await house.get(AdjustmentsQueries).of(mine.id)).granted).toEqual(new Set(mine.itemIds.slice(0, 1)));
  });
});

describe('the database', () => {
  it('refuses a result that falls', async () => {
    const { enrolmentId } = await learner(house, settings);
    const attempt = await closedAttempt(house, enrolmentId, {});
    for (const change of ["item_ids = '{X}'", 'seed = seed + 1'])
      await expect(house.rows(`UPDATE attempts SET ${change} WHERE id = $1`, [attempt.id])).rejects.toThrow(
        'append-only',
      );
    await expect(house.rows('UPDATE attempts SET passed = false WHERE id = $1', [attempt.id])).rejects.toThrow(
      /may not fall/,
    );
    await expect(house.rows('UPDATE attempts SET percent = 3 WHERE id = $1', [attempt.id])).rejects.toThrow(
      /may not fall/,
    );
  });
});
