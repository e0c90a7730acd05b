import { learningPaths } from '#learning/learning.paths';
import { ReadLesson } from '#learning/read-lesson';
import { ruleChangesPaths } from '#rule-changes/rule-changes.paths';
import { unhurried } from '../learning/given-learner';
import { openHouse, type TestApp } from '../support/app';
import { actor, cohort, person, trainee } from '../support/given';
import { ruleChanged } from './given-rule-change';

type Trainee = Awaited<ReturnType<typeof trainee>>;

let house: TestApp;
/** Has read the lesson with the rule as it was, and is in stage 2 by now. */
let reader: Trainee;
/** In stage 1, and has not come to that lesson. */
let beginner: Trainee;
/** In stage 2, and never opened that lesson. */
let passer: Trainee;
let ruleId: number;
const title = {
  ja: '届出の期限が変わりました',
  easy: '{期限|きげん}が {変|か}わりました',
  en: 'The time limit has changed',
};

beforeAll(async () => {
  house = await openHouse();
  const cohortId = await cohort(house, { settings: unhurried });
  reader = await trainee(house, { cohortId });
  beginner = await trainee(house, { cohortId });
  passer = await trainee(house, { cohortId, stage: 'practice' });
  house.travelTo(new Date(Date.now() + 8 * 86_400_000));
  await house
    .get(ReadLesson)
    .run(await actor(house, reader.personId), { lessonId: 'A1-L01', sections: 'all', seconds: 3_600 });
  ruleId = await ruleChanged(house, { id: 'time-limit', title });
});
afterAll(() => house.close());

const notices = () =>
  house.rows<{ person_id: number; studied: boolean; read_at: Date | null }>(
    'SELECT * FROM rule_change_notices WHERE rule_change_id = $1 ORDER BY person_id',
    [ruleId],
  );

describe('a new edition with a changed rule', () => {
  it('finds who studied the lesson with the rule as it was, and who is still in stage 1 with it', async () => {
    expect((await notices()).map(({ person_id, studied }) => [person_id, studied])).toEqual([
      [reader.personId, true],
      [beginner.personId, false],
    ]);
  });

  it('is announced once, whatever later editions say', async () => {
    await ruleChanged(house, { id: 'another-rule', lessons: ['B1-L01'] });
    const [row] = await house.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM events WHERE name = 'rule_change.announced' AND subject_id = $1`,
      [ruleId],
    );
    expect(row?.count).toBe(1);
  });

  it('tells them in the mail of the morning', async () => {
    const news = await house.rows<{ person_id: number; path: string }>(
      `SELECT person_id, path FROM digest_news WHERE template = 'rule-change' AND path = $1 ORDER BY person_id`,
      [ruleChangesPaths.one(ruleId)],
    );
    expect(news.map(({ person_id }) => person_id)).toEqual([reader.personId, beginner.personId]);
  });

  it('tells nobody who begins with the new edition', async () => {
    const { personId } = await trainee(house, { cohortId: await cohort(house) });
    const home = await (await house.as(personId)).get('/home');
    expect(home.text).not.toContain(title.ja);
  });
});

describe('who was told', () => {
  it('sees it on the home page and on the lesson, and reads only what is different', async () => {
    const visitor = await house.as(beginner.personId);
    expect((await visitor.get('/home')).text).toContain(title.ja);
    const lesson = await visitor.get(learningPaths.lesson('A1-L01'));
    expect(lesson.body).toContain(ruleChangesPaths.one(ruleId));
    expect((await visitor.get(learningPaths.lesson('A1-L02'))).body).not.toContain(ruleChangesPaths.one(ruleId));
    const page = await visitor.get(ruleChangesPaths.one(ruleId));
    expect(page.text).toContain(title.ja);
    expect(page.text).toContain('これまで');
    expect(page.text).toContain('お使いの教材の一部が、変わる前の内容です');
  });

  it('says that it was read: the notice leaves the home page, stays at the lesson, and is noted once', async () => {
    const visitor = await house.as(reader.personId);
    const sent = await visitor.post(ruleChangesPaths.reading(ruleId), {});
    expect(sent.location).toBe(`${ruleChangesPaths.one(ruleId)}?done=rule-changes.read`);
    await visitor.post(ruleChangesPaths.reading(ruleId), {});
    expect((await visitor.get('/home')).text).not.toContain(title.ja);
    expect((await visitor.get(ruleChangesPaths.one(ruleId))).text).toContain('読んだことを記録しました');
    const events = await house.rows(
      `SELECT 1 FROM events WHERE name = 'rule_change.read' AND subject_id = $1 AND enrolment_id = $2`,
      [ruleId, reader.enrolmentId],
    );
    expect(events).toHaveLength(1);
  });
});

describe('others', () => {
  it('may read what is different, but there is nothing to note for them', async () => {
    const visitor = await house.as(passer.personId);
    const page = await visitor.get(ruleChangesPaths.one(ruleId));
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('読みました');
    expect((await visitor.post(ruleChangesPaths.reading(ruleId), {})).status).toBe(404);
    expect((await visitor.get(ruleChangesPaths.one(999_999))).status).toBe(404);
  });

  it('see in the office how many have read it, and who has not', async () => {
    const office = await house.as('office');
    const overview = await office.get(ruleChangesPaths.overview);
    expect(overview.text).toContain(title.ja);
    expect(overview.text).toContain('読んだ人 1人、まだの人 1人');
    const file = await office.get(ruleChangesPaths.readers(ruleId));
    const [head, ...lines] = file.body.trim().split('\r\n');
    expect(head).toContain('前の内容を学んだ');
    expect(lines.map((line) => line.split(',').at(-1) !== '')).toEqual([false, true]);
  });

  it('get neither figures nor names without a right', async () => {
    const stranger = await house.as(await person(house));
    expect((await stranger.get(ruleChangesPaths.overview)).status).toBe(403);
    expect((await stranger.get(ruleChangesPaths.readers(ruleId))).status).toBe(403);
  });
});

test('the database keeps who was told and when they read it', async () => {
  await expect(house.rows('DELETE FROM rule_change_notices')).rejects.toThrow('never removed');
  await expect(
    house.rows('UPDATE rule_change_notices SET studied = false WHERE person_id = $1', [reader.personId]),
  ).rejects.toThrow('only the reading is added, once');
});
