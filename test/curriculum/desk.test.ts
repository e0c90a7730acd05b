import { coverage } from '#curriculum/check-coverage';
import type { CurriculumDocument } from '#curriculum/curriculum-document';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { PublishCurriculum } from '#curriculum/publish-curriculum';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { systemActor } from '#platform/actor/actor';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';
import { say } from '../support/say';
import type { Visitor } from '../support/visitor';

let house: TestApp;
let curriculum: PublishedCurriculum;
const browsers = new Map<string, Visitor>();
beforeAll(async () => {
  house = await openHouse();
  curriculum = await house.get(CurriculumLibrary).latest();
  for (const who of ['office', 'agency1', 'trainer1', 'auditor', 'trainee1', 'contact'])
    browsers.set(who, await house.as(who));
});
afterAll(() => house.close());

const readers = ['office', 'agency1', 'trainer1', 'auditor'];
const strangers = ['trainee1', 'contact'];
const get = (who: string, path: string) => (browsers.get(who) as Visitor).get(path);
const pages = (): string[] => {
  const { packs, simulations, towns, rewritings } = curriculum.cases;
  return [
    '/curriculum',
    '/curriculum/subjects/b1',
    '/curriculum/lessons/a1-l01',
    '/curriculum/materials',
    '/curriculum/practice',
    '/curriculum/coverage',
    '/curriculum/indicators/k1-1',
    '/curriculum/references',
    `/curriculum/case-packs/${packs[0]?.id}`,
    `/curriculum/simulations/${simulations[0]?.id}`,
    `/curriculum/towns/${towns[0]?.id}`,
    `/curriculum/exercises/${rewritings[0]?.id}`,
    '/curriculum/versions/1/compare/1',
  ];
};

test.each(readers)('%s can open every page, in every language', async (who) => {
  for (const language of ['ja', 'ja-easy', 'en']) {
    await get(who, `/language/${language}?to=/home`);
    for (const path of pages()) expect([path, (await get(who, path)).status]).toEqual([path, 200]);
  }
  await get(who, '/language/ja?to=/home');
});

test.each(strangers)('%s can open none', async (who) => {
  for (const path of pages()) expect([path, (await get(who, path)).status]).toEqual([path, 403]);
});

test('every lesson, case, conversation and exercise can be shown', async () => {
  const { packs, simulations, rewritings } = curriculum.cases;
  const paths = [
    ...curriculum.lessonsInOrder.map((lesson) => `/curriculum/lessons/${lesson.id.toLowerCase()}`),
    ...curriculum.subjects.map((subject) => `/curriculum/subjects/${subject.id.toLowerCase()}/questions`),
    ...packs.map((one) => `/curriculum/case-packs/${one.id}`),
    ...simulations.map((one) => `/curriculum/simulations/${one.id}`),
    ...rewritings.map((one) => `/curriculum/exercises/${one.id}`),
  ];
  for (const path of paths) expect([path, (await get('trainer1', path)).status]).toEqual([path, 200]);
});

test('the marks of the samples are kept from the trainers, who mark them blind', async () => {
  for (const { id } of curriculum.cases.examples) {
    expect((await get('auditor', `/curriculum/worked-examples/${id}`)).status).toBe(200);
    expect((await get('trainer1', `/curriculum/worked-examples/${id}`)).status).toBe(403);
  }
  expect((await get('trainer1', '/curriculum/materials')).body).not.toContain('worked-examples');
});

test.each([
  'subjects/z9',
  'lessons/z9-l01',
  'case-packs/none',
  'towns/none',
  'indicators/k9-9',
  'versions/1/compare/99',
])('what does not exist is not found: %s', async (path) => {
  expect((await get('agency1', `/curriculum/${path}`)).status).toBe(404);
});

test('the lesson is the one that trainees read, with its sources and its words', async () => {
  const lesson = curriculum.lessonsInOrder.find((one) => one.terms.length > 0 && one.references.length > 0);
  const { body, text } = await get('auditor', `/curriculum/lessons/${lesson?.id.toLowerCase()}`);
  for (const section of lesson?.sections ?? []) expect(body).toContain(section.html);
  expect(text).toContain(curriculum.term(lesson?.terms[0] ?? '').term.ja);
  expect(text).toContain(curriculum.reference(lesson?.references[0]?.id ?? '').title);
});

describe('answers', () => {
  const question = () => curriculum.questionsFor('final-test')[0];
  const page = () => `/curriculum/subjects/${question()?.subject.toLowerCase()}/questions`;

  test.each(['agency1', 'trainer1'])('are shown to %s', async (who) => {
    const { status, text } = await get(who, page());
    expect(status).toBe(200);
    expect(text).toContain(question()?.explanation);
  });

  test.each(['office', 'auditor'])('are kept from %s, on every page', async (who) => {
    expect((await get(who, page())).status).toBe(403);
    const [lesson, indicator] = [question()?.lesson.toLowerCase(), question()?.indicator.toLowerCase()];
    for (const path of [`/curriculum/lessons/${lesson}`, `/curriculum/indicators/${indicator}`]) {
      const { status, text } = await get(who, path);
      expect(status).toBe(200);
      expect(text).not.toContain(question()?.stem);
      expect(text).not.toContain(question()?.explanation);
    }
  });
});

test('the matrix counts what the list of an indicator shows', async () => {
  const { indicator, taught, tested } = coverage(curriculum.document)[0] ?? { indicator: '', taught: 0, tested: 0 };
  const matrix = await get('trainer1', '/curriculum/coverage');
  const href = `/curriculum/indicators/${indicator.toLowerCase()}`;
  expect(matrix.body).toContain(`<a href="${href}#lessons">${taught}</a>`);
  expect(matrix.body).toContain(`<a href="${href}#questions">${tested}</a>`);
  const list = (await get('trainer1', href)).body;
  expect(new Set(list.match(/\/curriculum\/lessons\/[^"]+/g)).size).toBe(taught);
  expect(new Set(list.match(/\/curriculum\/subjects\/[^"]+\/questions#[^"]+/g)).size).toBe(tested);
});

test('a change of a law leads to the lessons and the questions that rest on it', async () => {
  const { body } = await get('agency1', '/curriculum/references');
  const section = /<details class="disclosure" id="immigration-control-act">[\s\S]*?<\/details>/.exec(body)?.[0] ?? '';
  const resting = curriculum.lessonsInOrder.filter((lesson) =>
    lesson.references.some((source) => source.id === 'immigration-control-act'),
  );
  expect(resting.length).toBeGreaterThan(0);
  for (const lesson of resting) expect(section).toContain(`/curriculum/lessons/${lesson.id.toLowerCase()}`);
  const items = curriculum.document.questions.filter((question) =>
    question.references.some((source) => source.id === 'immigration-control-act'),
  );
  for (const item of items) expect(section).toContain(`#${item.id}`);
});

describe('two versions', () => {
  const edited = (document: CurriculumDocument): CurriculumDocument => ({
    ...document,
    settings: { ...document.settings, quiz_pass_percent: { ...document.settings.quiz_pass_percent, value: 85 } },
    questions: document.questions.slice(1),
    groups: document.groups.map((group) => ({
      ...group,
      subjects: group.subjects.map((subject) => ({
        ...subject,
        lessons: subject.lessons.map((lesson) =>
          lesson.id === 'A1-L01' ? { ...lesson, title: { ...lesson.title, ja: '新しい題名' } } : lesson,
        ),
      })),
    })),
  });

  test('are compared, and the page says whom each of them binds', async () => {
    const { cohortId } = await given.trainee(house);
    const [cohort] = await house.rows<{ code: string }>('SELECT code FROM cohorts WHERE id = $1', [cohortId]);
    const reading = { document: edited(curriculum.document), problems: [] };
    const { number } = await house.get(PublishCurriculum).run(systemActor, reading);
    const before = curriculum.edition.number;
    const { status, text, body } = await get('agency1', `/curriculum/versions/${before}/compare/${number}`);
    expect(status).toBe(200);
    expect(text).toContain(say('curriculum.settings.quiz_pass_percent'));
    expect(text).toContain('新しい題名');
    expect(text).toContain(`A1-L01 新しい題名 ${say('curriculum.parts.title')}`);
    expect(body).toContain(`<code>${curriculum.document.questions[0]?.id}</code>`);
    expect(text).toContain(say('curriculum.versions.cohort', { code: cohort?.code, count: 1 }));
    const overview = await get('office', '/curriculum');
    expect(overview.body).toContain(`/curriculum/versions/${before}/compare/${number}`);
    expect(overview.text).toContain(say('curriculum.versions.cohort', { code: cohort?.code, count: 1 }));
  });

  test('keep the stems of questions from those who may not see answers', async () => {
    const stem = curriculum.document.questions[0]?.stem ?? '';
    const path = `/curriculum/versions/${curriculum.edition.number}/compare/${curriculum.edition.number + 1}`;
    expect((await get('agency1', path)).text).toContain(stem);
    expect((await get('auditor', path)).text).not.toContain(stem);
  });
});
