import { AppointPerson } from '#identity/appoint-person';
import { learningPaths } from '#learning/learning.paths';
import { systemActor } from '#platform/actor/actor';
import { workingDaysAfter } from '#platform/clock/working-days';
import { AnswerQuestion } from '#questions/answer-question';
import { AskQuestion, type NewQuestion } from '#questions/ask-question';
import { questionsPaths } from '#questions/questions.paths';
import { openHouse, type TestApp } from '../support/app';
import { actor, cohort, person, trainee } from '../support/given';

let house: TestApp;
let asker: { personId: number; enrolmentId: number; cohortId: number };
/** Another trainee of the same cohort. */
let other: { personId: number };
let otherCohort: number;
beforeAll(async () => {
  house = await openHouse();
  asker = await trainee(house, { cohortId: await cohort(house) });
  other = await trainee(house, { cohortId: asker.cohortId });
  otherCohort = await cohort(house);
  house.travelTo(new Date(Date.now() + 8 * 86_400_000));
});
afterAll(() => house.close());

const LESSON = 'A1-L01';
const TEXT = '在留期限が過ぎた方から電話があったとき、最初に何を伝えればよいですか。';
const ANSWER = '教材の「最初の五分」を読んでください。責めずに、まず今日中に連絡する先を伝えます。';

async function asked(values: Partial<NewQuestion> = {}, personId = asker.personId): Promise<number> {
  const question = { kind: 'content' as const, lessonId: LESSON, body: TEXT, ...values };
  return (await house.get(AskQuestion).run(await actor(house, personId), question)).id;
}
async function answered(values: Partial<NewQuestion> = {}): Promise<number> {
  const id = await asked(values);
  await house.get(AnswerQuestion).run(await actor(house, 'office'), id, { body: ANSWER, version: 0, seen: 1 });
  return id;
}
const question = async (id: number) =>
  (await house.rows<{ status: string; row_version: number }>('SELECT * FROM questions WHERE id = $1', [id]))[0];
const texts = async (id: number) =>
  (
    await house.rows<{ body: string }>('SELECT body FROM question_messages WHERE question_id = $1 ORDER BY id', [id])
  ).map(({ body }) => body);

describe('a trainee', () => {
  it('asks from a lesson, is told who reads it and until when it is answered', async () => {
    const visitor = await house.as(asker.personId);
    const lesson = await visitor.get(learningPaths.lesson(LESSON));
    expect(lesson.text).toContain('この教材について質問する');
    expect(lesson.text).toContain('運営事務局と講師');
    const sent = await visitor.post(questionsPaths.own, { kind: 'content', lesson: LESSON, body: TEXT });
    const page = await visitor.get(sent.location);
    expect(page.text).toContain(TEXT);
    expect(page.text).toContain('までに答えます');
    const [row] = await house.rows<{ waiting_since: Date }>(
      'SELECT waiting_since FROM questions ORDER BY id DESC LIMIT 1',
    );
    expect(page.text).toContain(`${Number(workingDaysAfter(row?.waiting_since as Date, 3).slice(8))}日`);
    expect(await house.events()).toContain('question.asked');
  });

  it('is told when the day for the answer has passed, on the list and on the page', async () => {
    const id = await asked();
    const visitor = await house.as(asker.personId);
    house.travelTo(new Date(Date.now() + 20 * 86_400_000));
    for (const path of [questionsPaths.own, questionsPaths.question(id)]) {
      const page = await visitor.get(path);
      expect(page.text).toContain('遅れています');
      expect(page.text).not.toContain('までに答えます');
    }
    house.travelTo(new Date(Date.now() + 8 * 86_400_000));
  });

  it('keeps what was typed where something is missing, and cannot ask about a lesson that is not there', async () => {
    const visitor = await house.as(asker.personId);
    const answer = await visitor.post(questionsPaths.own, { kind: '', lesson: LESSON, body: TEXT });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(TEXT);
    expect(
      (await visitor.post(questionsPaths.own, { kind: 'content', lesson: LESSON, body: 'あ'.repeat(2001) })).status,
    ).toBe(422);
    expect((await visitor.post(questionsPaths.own, { kind: 'content', lesson: 'Z9-L99', body: TEXT })).status).toBe(
      404,
    );
  });

  it('sees no question of anybody else', async () => {
    const id = await asked();
    const visitor = await house.as(other.personId);
    expect((await visitor.get(questionsPaths.question(id))).status).toBe(404);
    expect((await visitor.post(questionsPaths.messages(id), { body: 'x' })).status).toBe(404);
    expect((await visitor.post(questionsPaths.closure(id))).status).toBe(404);
    expect((await visitor.get(questionsPaths.own)).text).not.toContain(TEXT.slice(0, 20));
  });

  it('writes on after the answer, closes, and opens again by writing', async () => {
    const id = await answered();
    const visitor = await house.as(asker.personId);
    await visitor.post(questionsPaths.messages(id), { body: 'では、夜間のときはどうですか。' });
    expect((await question(id))?.status).toBe('open');
    await visitor.post(questionsPaths.closure(id));
    expect((await question(id))?.status).toBe('closed');
    expect((await visitor.post(questionsPaths.closure(id))).status).toBe(409);
    await visitor.post(questionsPaths.messages(id), { body: 'もう一つあります。' });
    expect((await question(id))?.status).toBe('open');
    expect(await texts(id)).toHaveLength(4);
  });

  it('is told of the answer in the morning digest, without a word of it in the event', async () => {
    const id = await answered();
    await house.deliver();
    const news = await house.rows<{ template: string }>('SELECT template FROM digest_news WHERE person_id = $1', [
      asker.personId,
    ]);
    expect(news.map(({ template }) => template)).toContain('question-answered');
    const events = await house.rows(`SELECT * FROM events WHERE name LIKE 'question.%' AND subject_id = $1`, [id]);
    expect(JSON.stringify(events)).not.toContain(ANSWER.slice(0, 8));
  });
});

describe('the desk', () => {
  it('shows the office who asks, the trainer of the cohort only what is about lessons, and not who asks', async () => {
    const content = await asked();
    const procedure = await asked({ kind: 'procedure', lessonId: null, body: '延長の申し込み方を教えてください。' });
    const [office, trainer] = [await house.as('office'), await house.as('trainer1')];
    const name = (await actor(house, asker.personId)).name;
    expect((await office.get(questionsPaths.toAnswer(content))).text).toContain(name);
    expect((await trainer.get(questionsPaths.toAnswer(content))).text).not.toContain(name);
    expect((await office.get(questionsPaths.toAnswer(procedure))).status).toBe(200);
    expect((await trainer.get(questionsPaths.toAnswer(procedure))).status).toBe(404);
    expect((await trainer.post(questionsPaths.answers(procedure), { body: 'x', version: 0, seen: 1 })).status).toBe(
      404,
    );
  });

  it('is closed to a trainer of another cohort', async () => {
    const id = await asked();
    const personId = await person(house);
    await house.get(AppointPerson).run(systemActor, { personId, role: 'trainer', cohortId: otherCohort });
    expect((await (await house.as(personId)).get(questionsPaths.toAnswer(id))).status).toBe(404);
  });

  it('lists what waits longest first, by state and subject', async () => {
    const visitor = await house.as('office');
    const [early, late] = [
      await asked({ body: '早い質問です' }),
      await asked({ lessonId: 'B1-L01', body: '遅い質問です' }),
    ];
    const all = (await visitor.get(questionsPaths.desk)).body;
    expect(all.indexOf(questionsPaths.toAnswer(early))).toBeLessThan(all.indexOf(questionsPaths.toAnswer(late)));
    const b1 = (await visitor.get(`${questionsPaths.desk}?subject=B1`)).text;
    expect(b1).toContain('遅い質問です');
    expect(b1).not.toContain('早い質問です');
    expect((await visitor.get(`${questionsPaths.desk}?state=closed`)).text).not.toContain('早い質問です');
  });

  it('goes on by key, each question once', async () => {
    for (let count = 0; count < 33; count += 1)
      await asked({ kind: 'technical', lessonId: null, body: `操作 ${count}` });
    const visitor = await house.as('office');
    const seen: string[] = [];
    for (let path: string | undefined = questionsPaths.desk; path; ) {
      const { body } = await visitor.get(path);
      seen.push(...[...body.matchAll(/href="\/questions\/desk\/(\d+)"/g)].map((found) => found[1] ?? ''));
      path = /href="([^"]*after[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
    }
    const [open] = await house.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM questions WHERE status = 'open'`,
    );
    expect(seen).toHaveLength(open?.count ?? 0);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('keeps the draft of each person by itself, and notices a second window of the same person', async () => {
    const id = await asked();
    const [office, trainer] = [await house.as('office'), await house.as('trainer1')];
    const auto = { 'x-autosave': '1' };
    const kept = await office.post(questionsPaths.draft(id), { body: '事務局の下書き', version: 0 }, auto);
    expect(JSON.parse(kept.body)).toMatchObject({ version: 1 });
    await trainer.post(questionsPaths.draft(id), { body: '講師の下書き', version: 0 }, auto);
    expect((await office.post(questionsPaths.draft(id), { body: '古い窓', version: 0 }, auto)).status).toBe(409);
    expect((await office.get(questionsPaths.toAnswer(id))).body).toContain('事務局の下書き');
    expect((await trainer.get(questionsPaths.toAnswer(id))).body).toContain('講師の下書き');
  });

  it('of two who answer at once sends one; the other sees both texts and loses nothing', async () => {
    const id = await asked();
    const [office, trainer] = [await house.as('office'), await house.as('trainer1')];
    const first = await office.post(questionsPaths.answers(id), { body: ANSWER, version: 0, seen: 1 });
    expect(first.status).toBe(303);
    const second = await trainer.post(questionsPaths.answers(id), { body: '講師の考えです。', version: 0, seen: 1 });
    expect(second.status).toBe(409);
    expect(second.text).toContain(ANSWER);
    expect(second.text).toContain('講師の考えです。');
    expect(await texts(id)).toEqual([TEXT, ANSWER]);
    await trainer.post(questionsPaths.answers(id), { body: '講師の考えです。', version: 1, seen: 2 });
    expect(await texts(id)).toEqual([TEXT, ANSWER, '講師の考えです。']);
  });

  it('sends one answer even when two arrive at the same moment', async () => {
    const id = await asked();
    const [office, trainer] = [await house.as('office'), await house.as('trainer1')];
    const answers = await Promise.all([
      office.post(questionsPaths.answers(id), { body: 'い', version: 0, seen: 1 }),
      trainer.post(questionsPaths.answers(id), { body: 'ろ', version: 0, seen: 1 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await texts(id)).toHaveLength(2);
  });
});

describe('what is published for everybody', () => {
  const publish = async (id: number, fields: Record<string, string>, who = 'office') =>
    (await house.as(who)).post(questionsPaths.publishFaq(id), fields);
  const general = { question: '期限の過ぎた方から電話があったら？', answer: '責めずに、今日中の連絡先を伝えます。' };

  it('stands on the page of its lesson and can be found by its words', async () => {
    const id = await answered();
    expect((await publish(id, general)).location).toContain('questions.faq_published');
    const visitor = await house.as(other.personId);
    expect((await visitor.get(learningPaths.lesson(LESSON))).text).toContain(general.answer);
    expect((await visitor.get(learningPaths.lesson('A1-L02'))).text).not.toContain(general.answer);
    expect((await visitor.get(`${questionsPaths.faq}?q=${encodeURIComponent('連絡先 責めず')}`)).text).toContain(
      general.question,
    );
    expect((await visitor.get(`${questionsPaths.faq}?q=${encodeURIComponent('100%')}`)).text).not.toContain(
      general.question,
    );
    expect((await publish(id, general)).status).toBe(409);
  });

  it('is held back with a warning while something in it may tell who asked', async () => {
    const id = await answered();
    const name = (await actor(house, asker.personId)).name;
    const answer = `${name}さん（０９０－１２３４－５６７８）への答え`;
    const warned = await publish(id, { ...general, answer });
    expect(warned.status).toBe(422);
    expect(warned.text).toContain('質問した方のお名前');
    expect(warned.text).toContain('電話番号のような数字');
    expect(warned.text).toContain(general.question);
    expect((await publish(id, { ...general, answer, isRead: '1' })).status).toBe(303);
    const [event] = await house.rows<{ after: object }>(
      `SELECT after FROM events WHERE name = 'faq.published' ORDER BY id DESC LIMIT 1`,
    );
    expect(event?.after).toEqual({ question: id, lesson: LESSON, traces: ['name', 'phone'] });
  });

  it('can be withdrawn, is then shown nowhere, and may be published anew', async () => {
    const id = await answered();
    await publish(id, { ...general, answer: '取り下げられる答え' });
    const [entry] = await house.rows<{ id: number }>('SELECT id FROM faq_entries WHERE question_id = $1', [id]);
    const office = await house.as('office');
    const { body } = await office.get(questionsPaths.faq);
    expect(body).toContain(`action="${questionsPaths.faqWithdrawal(entry?.id ?? 0)}"`);
    expect((await office.post(questionsPaths.faqWithdrawal(entry?.id ?? 0))).status).toBe(303);
    expect((await office.post(questionsPaths.faqWithdrawal(entry?.id ?? 0))).status).toBe(409);
    expect((await office.get(questionsPaths.faq)).text).not.toContain('取り下げられる答え');
    expect((await publish(id, general)).status).toBe(303);
    expect(await house.events()).toContain('faq.withdrawn');
  });

  it('is never an unanswered question, nor one that somebody may not answer', async () => {
    expect((await publish(await asked(), general)).status).toBe(409);
    expect((await publish(await answered({ kind: 'procedure', lessonId: null }), general, 'trainer1')).status).toBe(
      404,
    );
  });
});
