import { CurrentEnrolment } from '#admissions/current-enrolment';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { rightResponse } from '#curriculum/response';
import { StartAttempt } from '#examination/start-attempt';
import { SubmitAttempt } from '#examination/submit-attempt';
import { LearningNextStep } from '#learning/learning-next-step';
import { ReadLesson } from '#learning/read-lesson';
import { Work } from '#platform/database/work';
import { attemptRow, rightPage, started } from '../examination/given-attempt';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { type Learner, later, learner, unhurried } from './given-learner';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const TEST = '/learn/check-test';

/** Everything that opens the check test, done by the use cases. */
async function study(person: Learner, leaveOut: string | null = null): Promise<void> {
  const who = await actor(house, person.personId);
  const curriculum = await house.get(CurriculumLibrary).latest();
  const subjects = curriculum.writtenSubjects;
  const enrolment = await house.get(CurrentEnrolment).of(who);
  await house.get(Work).run(who, async (tx) => {
    for (const lesson of subjects.flatMap((subject) => subject.lessons))
      await house.get(ReadLesson).within(tx, enrolment, { lessonId: lesson.id, sections: 'all', seconds: 600 });
    for (const subject of subjects.filter(({ id }) => id !== leaveOut)) {
      const { id } = await house.get(StartAttempt).within(tx, { enrolment, test: `quiz:${subject.id}` });
      await house.get(SubmitAttempt).within(tx, who, id, (_, attempt) => ({
        version: attempt.rowVersion,
        writer: 'test',
        responses: new Map(attempt.itemIds.map((item) => [item, rightResponse(curriculum.question(item))])),
      }));
    }
  });
}

const stage = async ({ enrolmentId }: Learner) =>
  (await house.rows<{ stage: string }>('SELECT stage FROM enrolments WHERE id = $1', [enrolmentId]))[0]?.stage;

/** Answers every page rightly (or leaves all empty) and hands in. */
async function sit({ visitor }: Learner, right: boolean): Promise<number> {
  const id = await started(visitor, TEST);
  const pages = Math.ceil((await attemptRow(house, id)).item_ids.length / 6);
  for (let page = 1; right && page <= pages; page++)
    expect(
      (
        await visitor.post(`/attempts/${id}/answers`, {
          ...(await rightPage(house, visitor, id, page)),
          go: page < pages ? 'next' : 'review',
        })
      ).status,
    ).toBe(303);
  expect((await visitor.get(`/attempts/${id}/submission/new`)).text).toContain(
    right ? '問すべてに答えました' : 'まだ答えていない問題',
  );
  expect((await visitor.post(`/attempts/${id}/submission`)).status).toBe(303);
  return id;
}

describe('the check test', () => {
  it('is closed while anything is missing, and says what to do first', async () => {
    const person = await learner(house);
    const page = await person.visitor.get(TEST);
    expect(page.text).toContain('あと15科目を終えると');
    expect(page.body).toContain('href="/learn/a1/l01"');
    expect(page.text).not.toContain('テストを始める');
    const tried = await person.visitor.post(`${TEST}/attempts`);
    expect(tried.status).toBe(409);
    expect(await house.rows('SELECT 1 FROM attempts WHERE enrolment_id = $1', [person.enrolmentId])).toEqual([]);
  });

  it('stays closed when only one quiz is missing, and leads to it', async () => {
    const person = await learner(house);
    await study(person, 'C2');
    const page = await person.visitor.get(TEST);
    expect(page.text).toContain('あと1科目');
    expect(page.body).toContain('href="/learn/c2/quiz"');
    expect((await person.visitor.post(`${TEST}/attempts`)).status).toBe(409);
  });

  it('opens the next stage when it is passed, in the same moment', async () => {
    const person = await learner(house);
    await study(person);
    const id = await sit(person, true);
    expect(await attemptRow(house, id)).toMatchObject({ status: 'submitted', passed: true, percent: 100 });
    expect(await stage(person)).toBe('practice');
    const result = await person.visitor.get(`/attempts/${id}/result`);
    expect(result.text).toContain('職場での実践に進めます');
    expect(result.text).not.toContain('正しい答え');
    const again = await person.visitor.post(`${TEST}/attempts`);
    expect(again.status).toBe(409);
    expect(again.text).toContain('すでに合格');
  });

  it('gives feedback by competency and lessons to look at, never the answers', async () => {
    const person = await learner(house, { ...unhurried, check_test_attempts: 2 });
    await study(person);
    const id = await sit(person, false);
    expect(await stage(person)).toBe('learning');
    const result = await person.visitor.get(`/attempts/${id}/result`);
    expect(result.text).toContain('能力ごとの正答率');
    expect(result.body).toMatch(/href="\/learn\/[a-e]\d\/l\d\d"/);
    const curriculum = await house.get(CurriculumLibrary).latest();
    for (const item of (await attemptRow(house, id)).item_ids)
      expect(result.text).not.toContain(curriculum.question(item).explanation.slice(0, 15));
  });

  it('asks for a pause before another attempt and ends after the last one', async () => {
    const person = await learner(house, { ...unhurried, check_test_attempts: 2, retake_wait_hours: 24 });
    await study(person);
    const first = await sit(person, false);
    expect((await person.visitor.get(TEST)).text).toContain('間をおいてください');
    expect((await person.visitor.post(`${TEST}/attempts`)).status).toBe(409);
    later(house, { days: 1, minutes: 1 });
    const again = { ...person, visitor: await house.as(person.personId) };
    const second = await sit(again, false);
    const [one, two] = [await attemptRow(house, first), await attemptRow(house, second)];
    expect(two.item_ids.filter((item) => one.item_ids.includes(item)).length).toBeLessThan(one.item_ids.length / 2);
    expect((await again.visitor.get(TEST)).text).toContain('回数をすべて使いました');
    expect((await again.visitor.post(`${TEST}/attempts`)).status).toBe(409);
  });

  it('has a limit of time that the server keeps', async () => {
    const person = await learner(house);
    await study(person);
    const id = await started(person.visitor, TEST);
    const fields = await rightPage(house, person.visitor, id);
    later(house, { minutes: 61 });
    expect((await person.visitor.post(`/attempts/${id}/answers`, fields)).status).toBe(409);
    expect(await attemptRow(house, id)).toMatchObject({ status: 'timed_out', passed: false });
    expect(await stage(person)).toBe('learning');
  });
});

describe('the next step of stage 1', () => {
  const next = async ({ personId }: Learner) => {
    const enrolment = await house.get(CurrentEnrolment).of(await actor(house, personId));
    return house.get(LearningNextStep).of(enrolment);
  };

  it('goes from lesson to lesson, to the quiz, to the test, and is then silent', async () => {
    const person = await learner(house);
    expect(await next(person)).toMatchObject({
      headingKey: 'learning.nextStep.lesson.heading',
      href: '/learn/a1/l01',
      progress: { done: 0 },
    });
    await study(person, 'A1');
    expect(await next(person)).toMatchObject({ headingKey: 'learning.nextStep.quiz.heading', href: '/learn/a1/quiz' });
    const quiz = await started(person.visitor, '/learn/a1/quiz');
    await person.visitor.post(`/attempts/${quiz}/submission`, await rightPage(house, person.visitor, quiz));
    expect(await next(person)).toMatchObject({ headingKey: 'learning.nextStep.check-test.heading', minutes: 60 });
    await started(person.visitor, TEST);
    expect(await next(person)).toMatchObject({ headingKey: 'learning.nextStep.continue.heading' });
    await sit(person, true);
    expect(await next(person)).toBeNull();
  });
});

describe('pages of stage 1', () => {
  it.each(['ja', 'ja-easy', 'en'])('are shown in %s', async (language) => {
    const person = await learner(house);
    await person.visitor.get(`/language/${language}?to=/learn`);
    await study(person);
    const id = await started(person.visitor, TEST);
    for (const path of [
      '/learn',
      '/learn/a1',
      '/learn/a1/l01',
      '/learn/b2/l06',
      '/learn/a1/quiz',
      TEST,
      `/attempts/${id}`,
      `/attempts/${id}/submission/new`,
    ])
      expect([path, (await person.visitor.get(path)).status]).toEqual([path, 200]);
    await person.visitor.post(`/attempts/${id}/submission`);
    expect((await person.visitor.get(`/attempts/${id}/result`)).status).toBe(200);
  });
});
