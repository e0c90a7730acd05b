import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { VoidItem } from '#examination/void-item';
import { AffiliatePerson } from '#identity/affiliate-person';
import { AppointPerson } from '#identity/appoint-person';
import { systemActor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Work } from '#platform/database/work';
import { closedAttempt, forgetAttempts } from '../examination/given-closed';
import { later, learner, unhurried } from '../learning/given-learner';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(() => forgetAttempts(house));

const settings = { ...unhurried, check_test_pass_percent: 68 };
const tenWrong = Array.from({ length: 10 }, (_, index) => index);
const REASON = '「提供」の意味が二つに取れるため、二番目の答えも成り立ちます。例示 はなこ';

/** Somebody who failed the check test by one question, and the attempt. */
async function failed(wrong = tenWrong) {
  const one = await learner(house, settings);
  const attempt = await closedAttempt(house, one.enrolmentId, { wrong });
  await house.rows('UPDATE attempts SET submitted_at = $2 WHERE id = $1', [attempt.id, new Date(nowOf())]);
  return { ...one, attempt, item: attempt.itemIds[0] ?? '' };
}
const nowOf = () => house.get(Clock).now().getTime();

async function lodged() {
  const one = await failed();
  const sent = await one.visitor.post(`/attempts/${one.attempt.id}/appeal`, { items: [one.item], reason: REASON });
  expect([sent.status, sent.location]).toEqual([303, `/attempts/${one.attempt.id}/appeal?done=appeals.appeal_lodged`]);
  const [appeal] = await house.rows<{ id: number }>('SELECT id FROM appeals');
  return { ...one, id: appeal?.id ?? 0 };
}
const appealRow = async () => (await house.rows('SELECT status, decided_by, answer FROM appeals'))[0];

describe('an appeal', () => {
  it('is lodged with questions and reasons, once', async () => {
    const { visitor, attempt, item } = await lodged();
    const page = await visitor.get(`/attempts/${attempt.id}/appeal`);
    expect(page.text).toContain('審査を待っています');
    expect(page.text).toContain(REASON);
    const again = await visitor.post(`/attempts/${attempt.id}/appeal`, { items: [item], reason: REASON });
    expect(again.status).toBe(409);
    expect(await house.events()).toContain('appeal.lodged');
  });

  it('keeps what was typed when something is missing', async () => {
    const { visitor, attempt, item } = await failed();
    const none = await visitor.post(`/attempts/${attempt.id}/appeal`, { reason: REASON });
    expect(none.status).toBe(422);
    expect(none.text).toContain(REASON);
    const short = await visitor.post(`/attempts/${attempt.id}/appeal`, { items: [item], reason: '短い' });
    expect([short.status, short.body.includes(`value="${item}" checked`)]).toEqual([422, true]);
    const foreign = await visitor.post(`/attempts/${attempt.id}/appeal`, { items: ['A1-Q999'], reason: REASON });
    expect(foreign.status).toBe(404);
  });

  it('shows the questions without the key', async () => {
    const { visitor, attempt } = await failed();
    const page = await visitor.get(`/attempts/${attempt.id}/appeal`);
    const curriculum = await house.get(CurriculumLibrary).latest();
    for (const id of attempt.itemIds) expect(page.text).not.toContain(curriculum.question(id).explanation.slice(0, 15));
  });

  it('is possible for fourteen days, and only for a test that was not passed', async () => {
    const late = await failed();
    later(house, { days: 15 });
    expect((await late.visitor.get(`/attempts/${late.attempt.id}/appeal`)).text).toContain('期限を過ぎています');
    expect(
      (await late.visitor.post(`/attempts/${late.attempt.id}/appeal`, { items: [late.item], reason: REASON })).status,
    ).toBe(409);
    const passed = await failed([]);
    expect((await passed.visitor.get(`/attempts/${passed.attempt.id}/appeal`)).text).toContain('合格しているため');
  });

  it('is found by nobody else', async () => {
    const { attempt, item } = await failed();
    const { visitor } = await learner(house);
    expect((await visitor.get(`/attempts/${attempt.id}/appeal`)).status).toBe(404);
    expect((await visitor.post(`/attempts/${attempt.id}/appeal`, { items: [item], reason: REASON })).status).toBe(404);
  });
});

describe('whoever decides an appeal', () => {
  it('sees questions, key, answers and reasons, but not whose they are', async () => {
    const { id, item, personId } = await lodged();
    const page = await (await house.as('trainer1')).get(`/appeals/${id}`);
    const question = (await house.get(CurriculumLibrary).latest()).question(item);
    expect(page.text).toContain(question.explanation.replace(/\s+/g, ' ').slice(0, 15));
    const [person] = await house.rows<{ print_name: string }>('SELECT print_name FROM persons WHERE id = $1', [
      personId,
    ]);
    expect(page.text).not.toContain(person?.print_name);
    expect(page.text).toContain('■■■');
  });

  it('dismisses it with an answer that the trainee reads', async () => {
    const { id, visitor, attempt } = await lodged();
    const trainer = await house.as('trainer1');
    const missing = await trainer.post(`/appeals/${id}/decision`, { remedy: 'dismiss', answer: '' });
    expect(missing.status).toBe(422);
    const done = await trainer.post(`/appeals/${id}/decision`, {
      remedy: 'dismiss',
      answer: '問題文の条件から答えは一つに決まります。',
    });
    expect([done.status, done.location]).toEqual([303, '/appeals?done=appeals.appeal_decided']);
    expect(await appealRow()).toMatchObject({ status: 'dismissed' });
    expect((await visitor.get(`/attempts/${attempt.id}/appeal`)).text).toContain(
      '問題文の条件から答えは一つに決まります。',
    );
    expect(await attempt.row()).toMatchObject({ passed: false });
    expect(
      (await trainer.post(`/appeals/${id}/decision`, { remedy: 'dismiss', answer: 'もう一度判断しようとします。' }))
        .status,
    ).toBe(409);
  });

  it('grants the point as a trainer, which may be what was missing', async () => {
    const { id, item, attempt, enrolmentId } = await lodged();
    const trainer = await house.as('trainer1');
    const without = await trainer.post(`/appeals/${id}/decision`, {
      remedy: 'grant',
      answer: '二番目の答えも認められます。',
    });
    expect(without.status).toBe(422);
    await trainer.post(`/appeals/${id}/decision`, {
      remedy: 'grant',
      items: [item],
      answer: '二番目の答えも認められます。',
    });
    expect(await appealRow()).toMatchObject({ status: 'upheld' });
    expect(await attempt.row()).toMatchObject({ passed: true });
    const [enrolment] = await house.rows('SELECT stage FROM enrolments WHERE id = $1', [enrolmentId]);
    expect(enrolment).toEqual({ stage: 'practice' });
  });

  it('voids the item as the agency, never as a trainer', async () => {
    const { id, item, attempt } = await lodged();
    const other = await failed();
    const decision = {
      remedy: 'void',
      items: [item],
      voidReason: 'ambiguous',
      answer: '二つの答えが成り立つ問題でした。',
    };
    expect((await (await house.as('trainer1')).post(`/appeals/${id}/decision`, decision)).status).toBe(403);
    expect(
      (await (await house.as('agency1')).post(`/appeals/${id}/decision`, { ...decision, voidReason: '' })).status,
    ).toBe(422);
    expect((await (await house.as('agency1')).post(`/appeals/${id}/decision`, decision)).status).toBe(303);
    expect(await attempt.row()).toMatchObject({ passed: true });
    expect(await other.attempt.row()).toMatchObject({ passed: true });
  });

  it('has had no hand in the attempt: neither a voiding, nor a colleague, nor an own test', async () => {
    const { id, attempt, personId } = await lodged();
    const versionId = (await house.get(CurriculumLibrary).latest()).id;
    const agency = await actor(house, 'agency1');
    const item = { versionId, itemId: attempt.itemIds[20] ?? '', reason: 'outdated' as const, note: '改正のため' };
    await house.get(VoidItem).run(agency, item);
    expect((await (await house.as('agency1')).get(`/appeals/${id}`)).status).toBe(404);
    expect((await (await house.as('agency2')).get(`/appeals/${id}`)).status).toBe(200);
    await expect(
      house.rows("UPDATE appeals SET status = 'dismissed', decided_by = $1, decided_at = lodged_at, answer = 'x'", [
        agency.id,
      ]),
    ).rejects.toThrow(/judged this attempt before/);
    await expect(
      house.rows(
        "UPDATE appeals SET status = 'dismissed', decided_by = appellant_id, decided_at = lodged_at, answer = 'x'",
      ),
    ).rejects.toThrow(/nobody_decides_their_own_appeal/);
    await house.get(AppointPerson).run(systemActor, { personId, role: 'agency' });
    expect((await (await house.as(personId)).get(`/appeals/${id}`)).status).toBe(404);
    const trainer = await actor(house, 'trainer1');
    const [own] = await house.rows<{ id: number }>(
      'SELECT organisation_id AS id FROM enrolments WHERE person_id = $1',
      [personId],
    );
    await house
      .get(Work)
      .run(systemActor, (tx) => house.get(AffiliatePerson).within(tx, trainer.id, own?.id ?? 0, '2026-01-01'));
    expect((await (await house.as('trainer1')).get('/appeals')).text).toContain('審査を待つ申立てはありません');
  });
});
