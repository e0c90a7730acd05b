import { CurrentEnrolment } from '#admissions/current-enrolment';
import { CaseReviewNextStep } from '#case-review/case-review-next-step';
import { openHouse, type TestApp } from '../support/app';
import { actor, trainee } from '../support/given';
import { attended, day, groups, reviewers, satFinalTest } from './given-case-review';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const stage = async (enrolmentId: number) =>
  (await house.rows<{ stage: string }>('SELECT stage FROM enrolments WHERE id = $1', [enrolmentId]))[0]?.stage;
const nextStep = async (personId: number) =>
  house.get(CaseReviewNextStep).of(await house.get(CurrentEnrolment).of(await actor(house, personId)));

describe('the sessions of a trainee', () => {
  it('show day, venue, group and case, and the own attendance', async () => {
    const [one] = await reviewers(house, 1);
    const visitor = await house.as(one!.personId);
    expect((await visitor.get('/sessions')).text).toContain('日程はまだ決まっていません');
    expect((await nextStep(one!.personId))?.headingKey).toBe('case-review.nextStep.waitForDays.heading');
    const { dayId, groups: formed } = await groups(house, one!.cohortId);
    expect((await visitor.get('/sessions')).body).toContain(`href="/sessions/${dayId}"`);
    expect((await nextStep(one!.personId))?.href).toBe(`/sessions/${dayId}`);
    const page = await visitor.get(`/sessions/${dayId}`);
    expect(page.text).toContain('グループ1（1人）');
    expect(page.text).toContain('弟を抱いて団地の窓から手を振る子');
    expect(page.text).toContain('未記録');
    await attended(house, formed[0]!, one!.enrolmentId);
    expect((await visitor.get(`/sessions/${dayId}`)).text).toContain('出席');
    expect((await visitor.get('/sessions')).text).toContain('2回の半日のうち2回に出席');
    expect((await nextStep(one!.personId))?.href).toBe('/final-test');
  });

  it('of another cohort do not exist', async () => {
    const [one, other] = [...(await reviewers(house, 1)), ...(await reviewers(house, 1))];
    const dayId = await day(house, other!.cohortId);
    const visitor = await house.as(one!.personId);
    expect((await visitor.get(`/sessions/${dayId}`)).status).toBe(404);
    expect((await (await house.as('office')).get('/sessions')).status).toBe(403);
  });
});

describe('the final test', () => {
  it('stays closed until the attendance is fulfilled', async () => {
    const [one] = await reviewers(house, 1);
    const visitor = await house.as(one!.personId);
    const page = await visitor.get('/final-test');
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('テストを始める');
    const tried = await visitor.post('/final-test/attempts');
    expect(tried.status).toBe(409);
    expect(tried.text).toContain('必要な出席を満たすと');
    expect(await house.rows('SELECT 1 FROM attempts WHERE enrolment_id = $1', [one!.enrolmentId])).toEqual([]);
  });

  it('is not for an earlier stage', async () => {
    const early = await trainee(house, { stage: 'practice' });
    const tried = await (await house.as(early.personId)).post('/final-test/attempts');
    expect(tried.status).toBe(409);
    expect(tried.text).toContain('養成課程②の間に受けます');
    expect((await (await house.as('trainer1')).post('/final-test/attempts')).status).toBe(403);
  });

  it('opens with the attendance and leads to certification when it is passed', async () => {
    const [one] = await reviewers(house, 1);
    const { groups: formed } = await groups(house, one!.cohortId);
    await attended(house, formed[0]!, one!.enrolmentId);
    const visitor = await house.as(one!.personId);
    expect((await visitor.get('/final-test')).text).toContain('テストを始める');
    const begun = await visitor.post('/final-test/attempts');
    expect(begun.status).toBe(303);
    expect(begun.location).toMatch(/^\/attempts\/\d+$/);
    expect((await visitor.get('/final-test')).text).toContain('テストの続きを解く');
    await satFinalTest(house, one!.personId);
    expect(await stage(one!.enrolmentId)).toBe('certification');
    expect(
      await house.rows('SELECT status FROM certification_cases WHERE enrolment_id = $1', [one!.enrolmentId]),
    ).toEqual([{ status: 'proposed' }]);
    expect((await visitor.get('/final-test')).text).toContain('合格しました');
    expect((await visitor.post('/final-test/attempts')).status).toBe(409);
    expect(await nextStep(one!.personId)).toBeNull();
  });

  it('failed leaves everything as it is, and ends with the last attempt', async () => {
    const [one] = await reviewers(house, 1);
    const { groups: formed } = await groups(house, one!.cohortId);
    await attended(house, formed[0]!, one!.enrolmentId);
    await satFinalTest(house, one!.personId, false);
    expect(await stage(one!.enrolmentId)).toBe('case_review');
    await satFinalTest(house, one!.personId, false);
    const visitor = await house.as(one!.personId);
    expect((await visitor.get('/final-test')).text).toContain('受けられる回数が終わりました');
    expect((await visitor.post('/final-test/attempts')).status).toBe(409);
    expect((await nextStep(one!.personId))?.headingKey).toBe('case-review.nextStep.noAttemptsLeft.heading');
  });

  it('passed before a correction of the list waits for it, and then counts at once', async () => {
    const [one] = await reviewers(house, 1);
    const { groups: formed } = await groups(house, one!.cohortId);
    const group = formed[0]!;
    await attended(house, group, one!.enrolmentId);
    const trainer = await house.as(group.trainerId);
    const visitor = await house.as(one!.personId);
    await visitor.post('/final-test/attempts');
    const absent = {
      [`member-${one!.enrolmentId}-morning`]: 'absent',
      [`member-${one!.enrolmentId}-morning-reason`]: '人違い',
    };
    await trainer.post(`/groups/${group.id}/attendance`, absent);
    await house.rows(
      "UPDATE attempts SET status = 'submitted', submitted_at = now(), points = max_points, percent = 100, passed = true WHERE enrolment_id = $1",
      [one!.enrolmentId],
    );
    expect(await stage(one!.enrolmentId)).toBe('case_review');
    await trainer.post(`/groups/${group.id}/attendance`, { [`member-${one!.enrolmentId}-morning`]: 'present' });
    expect(await stage(one!.enrolmentId)).toBe('certification');
    const closed = await trainer.post(`/groups/${group.id}/attendance`, absent);
    expect(closed.status).toBe(409);
    expect(closed.text).toContain('養成課程②を終えた人');
  });
});
