import { AppointPerson } from '#identity/appoint-person';
import { systemActor } from '#platform/actor/actor';
import { openHouse, type TestApp } from '../support/app';
import { cohort, person } from '../support/given';
import { say } from '../support/say';
import { addressIn, hidden, type Learner, later, learner } from './given-learner';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const LESSON = '/learn/a1/l01';

/** Watches twenty seconds, then reads the whole text: two reports. */
async function studies({ visitor }: Learner): Promise<void> {
  const page = await visitor.get(LESSON);
  later(house, { minutes: 5 });
  expect(
    (await visitor.postJson(addressIn(page.body, 'heartbeat'), { intervals: [[10, 30]], position: 30 })).status,
  ).toBe(200);
  later(house, { minutes: 5 });
  expect((await visitor.post(`${LESSON}/reading`, { visit: hidden(page.body, 'visit') })).status).toBe(303);
}

describe('the record of viewing', () => {
  it('tells what was watched and read when, to office, agency and auditor', async () => {
    const one = await learner(house);
    await studies(one);
    const before = await house.rows('SELECT count(*) FROM events');
    for (const who of ['office', 'agency1', 'auditor']) {
      const { status, text, body } = await (await house.as(who)).get(`/enrolments/${one.enrolmentId}/learning`);
      expect([who, status]).toEqual([who, 200]);
      expect(text).toContain('0:10–0:30');
      expect(text).toMatch(/1–\d/);
      expect(text).toContain(say('learning.subjects.lessons', { done: 1, total: 89 }));
      expect(body).toContain('class="chart-svg');
    }
    expect(await house.rows('SELECT count(*) FROM events')).toEqual(before);
  });

  it('is reached from the page of the enrolment', async () => {
    const { enrolmentId } = await learner(house);
    const page = await (await house.as('office')).get(`/enrolments/${enrolmentId}`);
    expect(page.body).toContain(`href="/enrolments/${enrolmentId}/learning"`);
    const empty = await (await house.as('office')).get(`/enrolments/${enrolmentId}/learning`);
    expect(empty.text).toContain(say('learning.viewings.noneHeading'));
  });

  it('is not there for an office of other cohorts, and closed to everybody else', async () => {
    const one = await learner(house);
    const other = await person(house);
    const cohortId = await cohort(house);
    await house.get(AppointPerson).run(systemActor, { personId: other, role: 'office', cohortId });
    const visitor = await house.as(other);
    for (const end of ['', '.csv'])
      expect((await visitor.get(`/enrolments/${one.enrolmentId}/learning${end}`)).status).toBe(404);
    const [own] = await house.rows<{ id: number }>('SELECT cohort_id AS id FROM enrolments WHERE id = $1', [
      one.enrolmentId,
    ]);
    expect((await visitor.get(`/cohorts/${own?.id}/learning.csv`)).status).toBe(404);
    expect((await one.visitor.get(`/enrolments/${one.enrolmentId}/learning`)).status).toBe(403);
  });

  it('is paged by key: older reports follow, none twice', async () => {
    const one = await learner(house);
    await house.rows(
      `INSERT INTO lesson_viewings (enrolment_id, lesson_id, parts, seconds, at, visit_at)
       SELECT $1, 'A1-L01', '{[1,2)}', n, now(), now() FROM generate_series(1, 60) n`,
      [one.enrolmentId],
    );
    const office = await house.as('office');
    const seconds = (body: string) => [...body.matchAll(/>(\d+)秒</g)].map((match) => Number(match[1]));
    const first = await office.get(`/enrolments/${one.enrolmentId}/learning`);
    const next = (/href="([^"]*before[^"]*)"/.exec(first.body)?.[1] ?? '').replaceAll('&#x3D;', '=');
    const second = await office.get(next);
    expect([...seconds(first.body), ...seconds(second.body)]).toEqual(Array.from({ length: 60 }, (_, n) => 60 - n));
  });
});

describe('the record of viewing as a file', () => {
  it('opens in a spreadsheet: one line for each report, one for each lesson of a cohort', async () => {
    const one = await learner(house);
    await studies(one);
    await house.rows("UPDATE persons SET print_name = '=1+1' WHERE id = $1", [one.personId]);
    const office = await house.as('office');
    const own = await office.get(`/enrolments/${one.enrolmentId}/learning.csv`);
    expect(own.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(own.body.startsWith('\uFEFF')).toBe(true);
    const lines = own.body.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('A1-L01');
    expect(lines[1]).toContain('0:10–0:30,20,');
    expect(lines[1]).toMatch(/,[0-9a-f]{16}$/);
    const [row] = await house.rows<{ id: number }>('SELECT cohort_id AS id FROM enrolments WHERE id = $1', [
      one.enrolmentId,
    ]);
    const all = await office.get(`/cohorts/${row?.id}/learning.csv`);
    expect(all.body).toContain("'=1+1");
    expect(all.body).not.toContain(',=1+1');
    expect(all.body).toContain(',A1-L01,');
  });
});

describe('lessons on paper', () => {
  it.each(['ja', 'ja-easy', 'en'])(
    'have headings, numbered figures and sources as on screen, in %s',
    async (language) => {
      const { visitor } = await learner(house);
      await visitor.get(`/language/${language}?to=/home`);
      const paper = await visitor.get('/learn/a1/print');
      expect(paper.status).toBe(200);
      const lesson = await visitor.get('/learn/a1/l02');
      const [, figure] = /<figcaption>(図2-1[^<]*)/.exec(lesson.body) ?? [];
      expect(figure).toBeTruthy();
      expect(paper.body).toContain(`<figcaption>${figure}`);
      for (const [, heading] of lesson.body.matchAll(/data-section="\d"[^>]*><h2>([^<]*)/g))
        expect(paper.body).toContain(`<h3>${heading}</h3>`);
      expect(paper.text.includes('ラヒマさんは')).toBe(true);
    },
  );

  it('have the words of the film chapter by chapter', async () => {
    const { visitor } = await learner(house);
    const page = await visitor.get(`${LESSON}/transcript`);
    expect(page.text).toContain('外国人支援コーディネーターとは');
    expect(page.text).toContain('どこへ行っても、次の場所を言われます');
    expect((await visitor.get('/learn/a1/l02/transcript')).status).toBe(404);
  });
});

describe('why a lesson is not complete', () => {
  it('is said with the gaps of the film and the sections not read, and the shorter act', async () => {
    const one = await learner(house);
    const first = await one.visitor.get(LESSON);
    expect(first.text).toContain(say('learning.why.watch', { minutes: 2 }));
    later(house, { minutes: 5 });
    await one.visitor.postJson(addressIn(first.body, 'heartbeat'), {
      intervals: [
        [0, 10],
        [30, 124],
      ],
      position: 30,
    });
    await one.visitor.postJson(addressIn(first.body, 'url'), { section: '1', seconds: 60 });
    const page = await one.visitor.get(LESSON);
    expect(page.body).toMatch(/data-seconds="10">0:10–0:30</);
    expect(page.text).toContain(say('learning.why.watch', { minutes: 1 }));
    expect(page.body).not.toContain('data-unread="1"');
    expect(page.body).toContain('data-unread="2"');
    await one.visitor.post(`${LESSON}/reading`, { visit: hidden(page.body, 'visit') });
    expect((await one.visitor.get(LESSON)).text).not.toContain(say('learning.why.heading'));
  });

  it('says that the window is closed, when it is', async () => {
    const one = await learner(house);
    later(house, { days: 70 });
    const page = await (await house.as(one.personId)).get(LESSON);
    expect(page.text).toContain(say('learning.why.closed'));
    expect(page.text).not.toContain(say('learning.why.watch', { minutes: 2 }));
  });
});

describe('skipping ahead', () => {
  it('is stopped and explained where the cohort says so, and counts nothing in any case', async () => {
    const free = await learner(house);
    expect((await free.visitor.get(LESSON)).body).not.toContain('data-no-skip');
    const held = await learner(house, { no_skip: 1 });
    const page = await held.visitor.get(LESSON);
    expect(page.body).toContain('data-no-skip="');
    expect(page.text).toContain(say('layout.player.noSkip'));
    later(house, { minutes: 5 });
    const answer = await held.visitor.postJson(addressIn(page.body, 'heartbeat'), {
      intervals: [[120, 124]],
      position: 124,
    });
    expect(JSON.parse(answer.body)).toMatchObject({ percent: 3, watched: [[120, 124]] });
  });
});
